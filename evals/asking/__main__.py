"""Run as `python -m evals.asking`."""

from evals.asking.run import main

raise SystemExit(main())
