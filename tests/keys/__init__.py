"""How many keys a day takes, counted by really typing them into the app."""
