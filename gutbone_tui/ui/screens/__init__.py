"""One screen or modal a module; all but Today are imported on their first visit."""
