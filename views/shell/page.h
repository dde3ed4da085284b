#pragma once

#include "views/viewcontext.h"

#include <QWidget>

#include <functional>
#include <utility>

namespace comptoir {

/// Where on a page one is, so that it can be led back to.
struct PagePlace
{
    qint64 record = 0; ///< that is open; 0: none
    bool full = false; ///< it stands alone
    int part = 0; ///< of the record, as the page counts them: its tab

    bool operator==(const PagePlace &) const = default;
};

/// One page of the window. Made when first shown; its title stands in the page table (pages.h).
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Shows one record of the page (a customer, a shop); 0 does nothing. The meaning is the
    /// page's.
    virtual void showRecord(qint64 id) { Q_UNUSED(id) }
    /// Shows a part of the page that has a name of its own ("look" of the settings).
    virtual void showSection(const QString &section) { Q_UNUSED(section) }
    /// The page came to the front, or what it shows has changed in the store (after a sync).
    virtual void refresh() {}
    /// The owner asked for the page while it is in front: back to what it is all about, its list.
    virtual void goBack() {}
    /// Whether goBack() is what "back" (Alt+Left) means now: something stands before the list that
    /// place() does not tell of.
    [[nodiscard]] virtual bool canStepBack() const { return false; }
    /// What is open, to be led back to.
    [[nodiscard]] virtual PagePlace place() const { return {}; }
    virtual void returnTo(const PagePlace &place) { Q_UNUSED(place) }
    /// `wayBack` goes to where the record in front was opened from; false: it was opened here.
    void setWayBack(std::function<bool()> wayBack) { m_wayBack = std::move(wayBack); }
    /// Puts the keyboard where one works on this page.
    virtual void takeFocus() { setFocus(); }
    /// The key for "find": the keyboard goes to the search that belongs to where it is. False on a
    /// page without one.
    virtual bool find() { return false; }
    /// What F6 goes through, in the order of reading: those that are shown. The keyboard goes to a
    /// part's focus proxy, else to its first control.
    [[nodiscard]] virtual QList<QWidget *> parts() { return {this}; }
    /// Whether something is written here that is not kept yet and would go with the page.
    [[nodiscard]] virtual bool holdsWritten() const { return false; }
    /// Calls `left` at once, or once the owner said what to do with what is written; never, where
    /// it should stay.
    virtual void leave(const std::function<void()> &left) { left(); }
    /// Whether a record is open that can be printed, and its preview (Ctrl+P).
    [[nodiscard]] virtual bool canPrint() const { return false; }
    virtual void print() {}

signals:
    /// The owner wants to go to another page, to its record `id` (0: none).
    void pageRequested(const QString &pageId, qint64 id);
    /// What needs the owner may have changed: the side bar counts again.
    void badgeChanged();
    /// Segments were made or changed by this page: who is in them is to be looked at.
    void segmentsChanged();
    /// Shops or what came from them changed by this page.
    void dataChanged();

protected:
    [[nodiscard]] bool goWhereFrom() const { return m_wayBack && m_wayBack(); }

private:
    std::function<bool()> m_wayBack;
};

} // namespace comptoir
