#pragma once

#include "models/store/erasedreturn.h"
#include "views/viewcontext.h"
#include "views/widgets/dialog.h"

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace comptoir {

class DayField;

/// The way back after an erasure (ErasedReturn): the owner types the address of somebody who came
/// back on their own, sees at once whether somebody was erased with it, and says when it was and
/// how she knows.
class ReturnDialog : public Dialog
{
    Q_OBJECT

public:
    ReturnDialog(const ViewContext &context, QWidget *parent);

signals:
    void confirmed(const comptoir::ErasedReturn::Found &found);

private:
    void build();
    void lookUp();
    void take(const Result<std::optional<ErasedReturn::Found>> &found);
    void check();
    void confirm();
    [[nodiscard]] ErasedReturn::Terms terms() const;
    [[nodiscard]] static QString words(const ErasedReturn::Found &found);

    ViewContext m_context;
    QLineEdit *m_address;
    QLabel *m_found;
    QButtonGroup *m_ways;
    DayField *m_day;
    QPlainTextEdit *m_reason;
    QLabel *m_problem;
    QPushButton *m_confirm;
    bool m_canReturn = false;
    int m_generation = 0;
};

} // namespace comptoir
