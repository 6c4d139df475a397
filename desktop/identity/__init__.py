"""Who is who: texts made comparable, pairs found, weighed and explained. Pure: nothing is stored here."""
