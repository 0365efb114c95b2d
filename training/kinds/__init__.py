"""Learning what kind of source speaks: drawing and labelling spans, training, shipping."""
