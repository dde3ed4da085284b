#pragma once

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace comptoir {

class EmptyState;

/// What stands where there is no message: what messages are for, and ready ones to begin with;
/// where only nothing was found, the way back to all.
class StarterCards : public QWidget
{
    Q_OBJECT

public:
    explicit StarterCards(QWidget *parent = nullptr);

    /// There are messages, but none with the words that are searched for.
    void setNothingFound(bool nothingFound);
    /// The keyboard to the first ready message, or to the way back to all.
    void takeFocus();

signals:
    void chosen(const QString &id);
    void clearWanted();

private:
    void fill();

    EmptyState *m_empty;
    QWidget *m_cards;
    QVBoxLayout *m_rows;
    bool m_nothingFound = false;
    QPushButton *m_first = nullptr; ///< of the ready messages
};

} // namespace comptoir
