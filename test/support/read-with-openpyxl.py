"""Opens a workbook with openpyxl, its warnings taken as errors, and prints what it found."""
import json
import sys
import warnings

warnings.simplefilter("error")
from openpyxl import load_workbook  # noqa: E402  (a warning of the library's own start counts as well)

book = load_workbook(sys.argv[1])
print(json.dumps([{
    "name": sheet.title,
    "cells": sum(1 for row in sheet.iter_rows() for cell in row if cell.value is not None),
    "tables": sorted(sheet.tables),
} for sheet in book.worksheets]))
