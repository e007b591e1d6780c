"""Build hook: the wheel carries the fact base and the language files compiled, so that no run reads YAML."""

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileHook(BuildHookInterface[Any]):
    """Compiles the YAML into JSON and adds it to the wheel as factcheck/data/compiled."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return  # a source checkout compiles on first use
        sys.path.insert(0, self.root)
        from factcheck.shipping import compile_all

        self._folder = Path(tempfile.mkdtemp(prefix="factcheck-compiled-"))
        for path in compile_all(Path(self.root) / "facts", self._folder):
            build_data["force_include"][str(path)] = f"factcheck/data/compiled/{path.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if version != "editable":
            shutil.rmtree(self._folder, ignore_errors=True)
