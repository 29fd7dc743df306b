# SPDX-FileCopyrightText: The Amparo authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What build-aux/coverage prints: coverage.py REPORT ROOT yes|no, the report as gcovr writes it."""

import json
import re
import sys

LINES, BRANCHES = 95, 90
WHOLE = ("anchor.c", "envelope.c", "identity.c")


def vault_files(root):
    """The names in vault_sources of src/store/meson.build."""
    with open(f"{root}/src/store/meson.build", encoding="utf-8") as build:
        listed = re.search(r"vault_sources = files \((.*?)\n\)", build.read(), re.DOTALL)
    return set(re.findall(r"'(.*?)'", listed[1]))


class Count:
    """Lines and branches: how many there are, and how many were run."""

    def __init__(self):
        self.n = [0, 0]
        self.run = [0, 0]

    def add(self, line):
        counts = [line["count"]], [branch["count"] for branch in line["branches"]]
        for i, each in enumerate(counts):
            self.n[i] += len(each)
            self.run[i] += sum(count > 0 for count in each)

    def percent(self, i):
        return 100 * self.run[i] / self.n[i] if self.n[i] else 100

    def show(self, name):
        print(f"{name:28}" + "".join(f"{run:6}/{n:<5}{self.percent(i):6.1f} %"
                                     for i, (run, n) in enumerate(zip(self.run, self.n))))


def show_missing(line, text):
    missed = sum(branch["count"] == 0 for branch in line["branches"])
    if line["count"] == 0 or missed:
        how = "never" if line["count"] == 0 else f"{missed} of {len(line['branches'])}"
        print(f"    {line['line_number']:4} {how:8} {text.strip()}")


def main(report, root, details):
    vault, total, broken = vault_files(root), Count(), []
    with open(report, encoding="utf-8") as file:
        files = json.load(file)["files"]

    print(f"{'':28}{'lines':>18}{'branches':>20}")
    for each in files:
        name, count = each["file"].rsplit("/", 1)[1], Count()
        with open(f"{root}/{each['file']}", encoding="utf-8") as source:
            texts = source.read().split("\n")
        lines = [line for line in each["lines"] if not line.get("gcovr/noncode")]
        for line in lines:
            count.add(line)
            if name in vault:
                total.add(line)
        count.show(name)
        if details == "yes" and name in vault:
            for line in lines:
                show_missing(line, texts[line["line_number"] - 1])
        if name in WHOLE and count.run[1] < count.n[1]:
            broken.append(name)

    total.show("the vault")
    missing = set(WHOLE) - {each["file"].rsplit("/", 1)[1] for each in files}
    kept = not broken and not missing and total.percent(0) >= LINES and total.percent(1) >= BRANCHES
    print(f"{'kept' if kept else 'NOT KEPT'}: {LINES} % of lines, {BRANCHES} % of branches, "
          f"all branches of {', '.join(WHOLE)}")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
