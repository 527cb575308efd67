"""Where entries live: durable month files, settings, undo, and the one facade that everything else uses."""
