"""Files of every version that gutbone ever wrote, and what they have to read as for ever."""
