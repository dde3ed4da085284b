#pragma once

#include "workflows/messages/outboxactions.h"

#include <QHash>
#include <QSet>
#include <QWidget>

class QLabel;
class QPushButton;

namespace comptoir {

/// Under the table: how many messages are chosen, where it is more than one, and what can be
/// decided of them.
class ChosenMessages : public QWidget
{
    Q_OBJECT

public:
    explicit ChosenMessages(QWidget *parent = nullptr);

    void setChosen(qsizetype count, const QSet<OutboxAction> &offered);

signals:
    void actionRequested(comptoir::OutboxAction action);

private:
    void retranslate();

    QLabel *m_text;
    QHash<OutboxAction, QPushButton *> m_buttons;
    qsizetype m_count = 0;
};

} // namespace comptoir
