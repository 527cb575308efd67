"""The command line: one small module a verb, each imported only when it is called. It never imports Textual."""
