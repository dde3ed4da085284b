#pragma once

#include "workflows/messages/messagecheck.h"

#include <QWidget>

class QVBoxLayout;

namespace comptoir {

/// What is wrong with a message, and what its owner should know, each with a button that leads to
/// the place, and where the program can, one that mends it.
class ChecksPane : public QWidget
{
    Q_OBJECT

public:
    explicit ChecksPane(QWidget *parent = nullptr);

    void setProblems(const WrittenMessage &message, const QList<MessageProblem> &problems);

signals:
    void placeWanted(const comptoir::MessageProblem &problem);
    void mendWanted(const comptoir::MessageProblem &problem);

private:
    void fill();
    void addLine(const MessageProblem &problem);

    QVBoxLayout *m_rows;
    WrittenMessage m_message;
    QList<MessageProblem> m_problems;
};

} // namespace comptoir
