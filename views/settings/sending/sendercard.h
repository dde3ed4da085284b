#pragma once

#include "views/settings/sending/senderentry.h"

#include <QFrame>

class QBoxLayout;
class QMenu;
class QPushButton;

namespace comptoir {

/// A sending account of the settings: what state it is in, in words, what it may send, and what can
/// be done with it.
class SenderCard : public QFrame
{
    Q_OBJECT

public:
    SenderCard(const SenderEntry &entry, Timestamp now, QWidget *parent = nullptr);

signals:
    void testRequested();
    void editRequested();
    void pauseRequested(bool paused);
    void standardRequested();
    void mailboxRequested();
    void domainRequested();
    void removalRequested();

private:
    void buildWords(QBoxLayout *to);
    void buildVerbs(QBoxLayout *to);
    void fillMenu(QMenu *menu);
    [[nodiscard]] QString remarks() const;
    [[nodiscard]] bool isPaused() const;

    void resizeEvent(QResizeEvent *event) override;

    SenderEntry m_entry;
    Timestamp m_now;
    QBoxLayout *m_row;
};

} // namespace comptoir
