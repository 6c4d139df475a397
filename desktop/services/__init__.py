"""What a person does with the program, one module per use case. The window and the command line both call these."""
