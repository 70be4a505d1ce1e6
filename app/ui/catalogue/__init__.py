"""The parts of the catalogue page: the list, the editor of one task, what a change does, versions."""
