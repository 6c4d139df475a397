"""The window: Qt lives here and nowhere else. May import services and domain, never storage or pandas on the way up."""
