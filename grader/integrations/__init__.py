"""Where else the checks appear: in pytest, and in a notebook. Each is a leaf, like a command."""
