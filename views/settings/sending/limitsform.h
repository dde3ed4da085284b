#pragma once

#include "models/domain/sender.h"

#include <QWidget>

class QCheckBox;
class QFormLayout;
class QLabel;
class QSpinBox;

namespace comptoir {

/// How much an account may send, beginning with what its provider allows, and whether it warms up.
class LimitsForm : public QWidget
{
    Q_OBJECT

public:
    explicit LimitsForm(QWidget *parent = nullptr);

    /// Of the account as it is.
    void setSender(const Sender &sender);
    /// The account with what was chosen; a warm-up that is switched on begins at `now`.
    [[nodiscard]] Sender applied(Sender sender, Timestamp now) const;

private:
    QSpinBox *addRow(QFormLayout *form, const char *name);
    void retranslate();

    QList<QLabel *> m_labels;
    QSpinBox *m_perMinute;
    QSpinBox *m_perHour;
    QSpinBox *m_perDay;
    QSpinBox *m_perDomain;
    QCheckBox *m_warmUp;
    QLabel *m_note;
    QLabel *m_warmUpNote;
    QString m_provider;
};

} // namespace comptoir
