"""What a user can ask for. Bindings, footer, help and the command palette are all made from the same objects."""
