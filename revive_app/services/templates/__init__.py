"""Meta's templates, mirrored: read from Meta, written for Meta, chosen and filled for people.

mirror     the rows, as screens and the API show them
syncing    read from Meta page by page, by wish, by webhook and by the clock
authoring  checked, submitted, deleted
samples    pictures, films and documents on top of templates: shown to Meta's reviewers, or uploaded to be sent
choosing   which translation for whom, filled with values
facts      what is known of a person, a campaign and a shop, for values to name
previews   a template as one person would read it
trouble    paused, disabled or re-categorised: the blasts that use it stop and say so
"""
