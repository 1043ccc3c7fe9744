"""Writes what the estimators are held against: Kaplan-Meier, Greenwood's sum, log-log intervals,
medians and Aalen-Johansen, as the Python package lifelines computes them.

    python3 expected.py FOLDER

writes one JSON file for each data set into FOLDER. The files beside this script were made so, with
lifelines 0.30.3; the test runs it again where lifelines is installed, and says so where it is not.
"""

import json
import math
import random
import sys
import warnings
from pathlib import Path

import lifelines
import pandas
from lifelines import AalenJohansenFitter, KaplanMeierFitter, datasets
from lifelines.utils import median_survival_times

warnings.simplefilter("ignore")

# Freireich and others 1963, as in Kleinbaum and Klein, Survival Analysis: weeks in remission.
TREATED = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+"
PLACEBO = "1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23"
# Miller 1981: weeks to relapse of acute myelogenous leukaemia.
MAINTAINED = "9 13 13+ 18 23 28+ 31 34 45+ 48 161+"
NOT_MAINTAINED = "5 5 8 8 12 16+ 23 27 30 33 43 45"
# Kaplan and Meier 1958, in tenths of a month.
KAPLAN_MEIER = "8 10+ 27+ 31 54 70+ 92 121+"


def written(text):
    return [(None, int(one.rstrip("+")), 0 if one.endswith("+") else 1) for one in text.split()]


def psychiatric():
    """Klein and Moeschberger, section 1.15: age at death, entered at the age of admission."""
    frame = datasets.load_psychiatric_patients()
    return [(int(row.Age), int(row.Age + row["T"]), int(row.C)) for _, row in frame.iterrows()]


def aids():
    """Multicenter AIDS Cohort Study, in thousandths of a year, entered after W."""
    frame = datasets.load_multicenter_aids_cohort_study()
    whole = lambda years: round(years * 1000)
    return [(whole(row.W), whole(row["T"]), int(row.D)) for _, row in frame.iterrows()]


def rossi():
    """Rossi, Berk and Lenihan 1980: weeks to an arrest; most are never arrested."""
    frame = datasets.load_rossi()
    return [(None, int(row.week), int(row.arrest)) for _, row in frame.iterrows()]


def lung():
    """Loprinzi and others 1994: days to death with advanced lung cancer."""
    frame = datasets.load_lung()
    return [(None, int(row.time), int(row.status)) for _, row in frame.iterrows()]


def number(value):
    return None if value is None or math.isnan(value) or math.isinf(value) else float(value)


def kaplan_meier(name, spells):
    entry = None
    if any(spell[0] is not None for spell in spells):
        entry = [spell[0] or 0 for spell in spells]
    fitter = KaplanMeierFitter()
    ends = [spell[1] for spell in spells]
    fitter.fit(ends, [spell[2] for spell in spells], entry=entry)
    survival = fitter.survival_function_["KM_estimate"]
    interval = fitter.confidence_interval_
    table = fitter.event_table
    # lifelines sums up logarithms; where none is left it keeps the sum before.
    greenwood = fitter._cumulative_sq_
    points = []
    for time in sorted(set(ends)):
        low, high = interval.loc[time]
        inside = 0 < survival[time] < 1
        points.append(
            {
                "time": int(time),
                "events": int(table.observed[time]),
                "survival": float(survival[time]),
                "greenwood": number(greenwood[time]) if inside else None,
                "low": number(low) if inside else None,
                "high": number(high) if inside else None,
            }
        )
    bounds = median_survival_times(interval).iloc[0]
    return {
        "name": name,
        "spells": spells,
        "points": points,
        "median": number(fitter.median_survival_time_),
        "median_low": number(bounds.iloc[0]),
        "median_high": number(bounds.iloc[1]),
    }


def aalen_johansen(name, seed, entries):
    """Three causes without ties, so that lifelines need not move any time; all ends are even, all
    entries odd, since lifelines counts who enters on the day of an end as at risk on it here."""
    chance = random.Random(seed)
    times = chance.sample(range(20, 2000, 2), 80)
    spells = []
    for time in times:
        entry = chance.randrange(1, time, 2) if entries and chance.random() < 0.4 else None
        spells.append((entry, time, chance.choice([0, 0, 1, 1, 1, 2, 3])))
    points = {time: [] for time in sorted(times)}
    for cause in (1, 2, 3):
        fitter = AalenJohansenFitter(calculate_variance=False)
        ends = pandas.Series([spell[1] for spell in spells])
        happened = pandas.Series([spell[2] for spell in spells])
        entry = pandas.Series([spell[0] or 0 for spell in spells]) if entries else None
        fitter.fit(ends, happened, event_of_interest=cause, entry=entry)
        share = fitter.cumulative_density_.iloc[:, 0]
        for time, ended in points.items():
            ended.append(float(share.loc[:time].iloc[-1]))
    listed = [{"time": time, "ended": ended} for time, ended in points.items()]
    return {"name": name, "spells": spells, "points": listed}


def main():
    folder = Path(sys.argv[1])
    sets = [
        kaplan_meier("leukaemia-treated", written(TREATED)),
        kaplan_meier("leukaemia-placebo", written(PLACEBO)),
        kaplan_meier("relapse-maintained", written(MAINTAINED)),
        kaplan_meier("relapse-not-maintained", written(NOT_MAINTAINED)),
        kaplan_meier("kaplan-meier-1958", written(KAPLAN_MEIER)),
        kaplan_meier("arrests", rossi()),
        kaplan_meier("lung", lung()),
        kaplan_meier("psychiatric", psychiatric()),
        kaplan_meier("aids", aids()),
        aalen_johansen("causes", 1, False),
        aalen_johansen("causes-entry", 2, True),
    ]
    for one in sets:
        path = folder / f"{one['name']}.json"
        path.write_text(json.dumps(one, indent=None, separators=(",", ":")) + "\n")
    print(f"{len(sets)} data sets by lifelines {lifelines.__version__}")


main()
