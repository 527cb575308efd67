"""Foods, plants and what words mean: data files and read-only look-up over them."""
