"""What a diary means: frozen models and pure rules, without files, clock or screens."""
