"""Run as `python -m evals.desk`."""

from evals.desk.run import main

raise SystemExit(main())
