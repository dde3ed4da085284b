#pragma once

#include "models/domain/customfield.h"
#include "views/widgets/dialog.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace comptoir {

/// Makes a field of the owner's: name, kind, and for a choice its values, a line each.
class FieldDialog : public Dialog
{
    Q_OBJECT

public:
    /// `known`: the fields there are, whose names are taken.
    explicit FieldDialog(const QList<CustomField> &known, QWidget *parent = nullptr);

    [[nodiscard]] CustomField field() const;

private:
    void build();
    void check();
    [[nodiscard]] QString problem() const;

    QList<CustomField> m_known;
    QLineEdit *m_label;
    QComboBox *m_type;
    QLabel *m_choicesHint;
    QPlainTextEdit *m_choices;
    QLabel *m_problem;
    QPushButton *m_make;
};

} // namespace comptoir
