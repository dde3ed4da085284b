#pragma once

#include "views/shell/popuppanel.h"
#include "views/widgets/localkeys.h"

#include <memory>

class QLabel;
class QListView;
class QPushButton;

namespace comptoir {

class Clock;
class EmptyState;
class Notices;

/// The list behind the bell: what was told in this run, when, and what can still be done about it.
/// Enter or a click does what a notice offers, Delete removes it.
class NoticesPopup : public PopupPanel
{
    Q_OBJECT

public:
    NoticesPopup(std::shared_ptr<Notices> notices, const Clock &clock, QWidget *window);
    /// What it answers, for the list of keys (F1).
    static LocalKeys keys();

    [[nodiscard]] QListView *list() const { return m_list; }

private:
    QWidget *firstFocus() override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void act(const QModelIndex &index);
    void fit();

    std::shared_ptr<Notices> m_notices;
    QLabel *m_heading;
    QPushButton *m_clear;
    QListView *m_list;
    QLabel *m_empty;
};

} // namespace comptoir
