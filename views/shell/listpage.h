#pragma once

#include "views/shell/page.h"
#include "views/widgets/sidebyside.h"

namespace comptoir {

class ListPane;

/// A page with a list and what is open of it, beside the list or alone: which record that is, its
/// mark in the list, and how mouse and keys open another one.
class ListPage : public Page
{
    Q_OBJECT

public:
    void showRecord(qint64 id) final;
    void goBack() final;
    [[nodiscard]] QList<QWidget *> parts() final;
    void takeFocus() final;
    [[nodiscard]] PagePlace place() const final;
    void returnTo(const PagePlace &place) final;
    bool find() final;
    [[nodiscard]] bool isFull() const { return m_parts->isFull(); }

protected:
    /// What is open before the owner chose: the first of a wide window's list, or nothing, so that
    /// the arrow keys go through the list alone.
    enum class Start { WithFirst, Closed };

    /// `name`: of the settings that keep the border between the parts.
    ListPage(Store &store, const QString &name, Start start, QWidget *parent);

    /// `list` has its model; see SideBySide for what `detail` must offer.
    template <typename Detail>
    void setParts(ListPane *list, Detail *detail)
    {
        m_list = list;
        m_detail = detail;
        m_parts->setParts(list, detail, kDetailWidth);
        connectList();
    }
    [[nodiscard]] SideBySide *sides() const { return m_parts; }
    [[nodiscard]] bool isOpen() const { return m_detail->isVisible(); }
    void open(qint64 id);
    /// Opens the current row, if nothing is open.
    void openCurrentRow();
    /// As open(), and brings its row into sight.
    void goTo(qint64 id);

private:
    static constexpr int kDetailWidth = 430;

    /// Fills the detail.
    virtual void showInDetail(qint64 id) = 0;
    /// Which part of the record is in front, and another one: its tabs.
    [[nodiscard]] virtual int part() const { return 0; }
    virtual void showPart(int part) { Q_UNUSED(part) }
    /// The search of the detail gets the keyboard; false where it has none.
    virtual bool findInDetail() { return false; }
    void connectList();
    void follow(int row);
    void openByHand(int row);
    void markCurrent();

    SideBySide *m_parts;
    ListPane *m_list = nullptr;
    QWidget *m_detail = nullptr;
    qint64 m_current = 0; ///< the record that is open; 0: none
    int m_scrolled = 0; ///< pixels, to hold the rows still when the detail was opened
    Start m_start;
    bool m_chosenByHand = false; ///< the owner opened or closed something
};

} // namespace comptoir
