"""What to do about a finding, in words, for the fix-it sheet."""

from PySide6.QtCore import QCoreApplication

from desktop.domain.records import Finding
from desktop.services.importing import FixItWords
from desktop.ui.words import word


def fix_it_words() -> FixItWords:
    """The words of the fix-it sheet in the language of the moment."""
    return FixItWords(
        QCoreApplication.translate("import_advice", "Line"),
        QCoreApplication.translate("import_advice", "What is wrong"),
        QCoreApplication.translate("import_advice", "What to do"),
        lambda finding: (word("problem", str(finding.problem)), advice(finding)),
    )


def advice(finding: Finding) -> str:
    """One thing to do."""
    said = {
        "missing": QCoreApplication.translate("import_advice", "Fill in the cell."),
        "not_a_date": QCoreApplication.translate("import_advice", "Write the day as 2026-05-23, or with its time."),
        "not_an_amount": QCoreApplication.translate("import_advice", "Write the amount in digits, as 88.00."),
        "not_a_number": QCoreApplication.translate("import_advice", "Write the number in digits."),
        "unknown_status": QCoreApplication.translate(
            "import_advice", "Write a state that the platform uses, as in other rows of the file."
        ),
        "damaged_number": QCoreApplication.translate(
            "import_advice", "Copy the whole number from the platform into the cell."
        ),
        "short_row": QCoreApplication.translate(
            "import_advice", "Move the cells to where they belong, and fill in those that are missing."
        ),
        "long_row": QCoreApplication.translate(
            "import_advice", "Move the cells to where they belong; what has no column was left out."
        ),
        "nul_bytes": QCoreApplication.translate("import_advice", "Compare the row with the platform and correct it."),
        "bad_encoding": QCoreApplication.translate("import_advice", "Write the letters that cannot be read anew."),
        "repeated_order": QCoreApplication.translate(
            "import_advice", "Leave the row that is right; delete the other from this sheet."
        ),
        "error_cell": QCoreApplication.translate(
            "import_advice", "Mend the formula in the workbook, or write what it should say."
        ),
        "other_sheet": QCoreApplication.translate(
            "import_advice", "Save the other sheet as a file of its own, and import that too."
        ),
        "double_encoded": QCoreApplication.translate(
            "import_advice", "Write the letters anew, as the platform shows them."
        ),
        "lost_zeros": QCoreApplication.translate("import_advice", "Write the zeros in front again."),
        "dates_turned": QCoreApplication.translate(
            "import_advice",
            "Compare the days with the platform: day and month may be exchanged. Best get the file anew and do not open"
            " it in a spreadsheet first.",
        ),
        "shifted_row": QCoreApplication.translate("import_advice", "Move the cells back under their own heads."),
        "broken_card": QCoreApplication.translate(
            "import_advice", "Export the contact once more, or fill in what is missing."
        ),
        "repeated_number": QCoreApplication.translate(
            "import_advice", "Leave the row that is right; delete the other from this sheet."
        ),
        "unknown_word": QCoreApplication.translate("import_advice", "Write a word that other rows of the file use."),
        "order_not_known": QCoreApplication.translate("import_advice", "Import the order report first."),
    }
    fallback = QCoreApplication.translate("import_advice", "Compare the row with the platform and correct it.")
    return said.get(str(finding.problem), fallback)
