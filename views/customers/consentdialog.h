#pragma once

#include "models/domain/consent.h"
#include "views/widgets/dialog.h"

#include <QSet>

#include <optional>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace comptoir {

class DayField;

/// The owner writes down what a customer decided: channel, purpose, decision, day, the words they
/// agreed to, and what shows it. A consent without proof cannot be kept.
class ConsentDialog : public Dialog
{
    Q_OBJECT

public:
    explicit ConsentDialog(Timestamp now, QWidget *parent = nullptr);

    /// What was entered, once accepted. A decision of today is dated to this moment, one of an
    /// earlier day to the noon of that day here.
    [[nodiscard]] ConsentRecord record() const;

private:
    /// What is missing or wrong, and where.
    struct Problem
    {
        QString text;
        QWidget *field;
    };
    void build();
    void fillChoices();
    void check();
    void keep();
    [[nodiscard]] std::optional<Problem> problem() const;
    bool eventFilter(QObject *watched, QEvent *event) override;

    Timestamp m_now;
    QComboBox *m_channel;
    QComboBox *m_purpose;
    QComboBox *m_state;
    DayField *m_day;
    QPlainTextEdit *m_wording;
    QPlainTextEdit *m_proof;
    QLabel *m_problem;
    QPushButton *m_keep;
    QSet<const QObject *> m_left; ///< fields that the owner was in and left: problems are told
};

} // namespace comptoir
