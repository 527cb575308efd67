"""What a diary means: frozen models and pure rules, without files, clock or screens.

Numbers such as S27 or E3 in docstrings are points of the article on the practice, and errors in it; `tests/practice`
has all of them, each with the place where the program answers to it.
"""
