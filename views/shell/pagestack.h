#pragma once

#include "views/shell/pages.h"
#include "views/viewcontext.h"

#include <QHash>
#include <QStackedWidget>

#include <functional>

class QTimer;

namespace comptoir {

class Page;

/// The pages of the window, one at a time: made when first shown, as the table in pages.h says.
/// Knows where the keyboard goes in them.
class PageStack : public QStackedWidget
{
    Q_OBJECT

public:
    PageStack(const ViewContext &context, const QList<PageEntry> &entries, QWidget *parent);
    ~PageStack() override;

    /// In the order of the side bar; parts of a page are named "settings-look".
    [[nodiscard]] QStringList ids() const;
    /// In the language of now; empty for a page that is not in the table.
    [[nodiscard]] QString titleOf(const QString &id) const;
    /// What is undone on another page says on which; `show` leads there.
    void namePlaces(const std::function<void(const QString &id)> &show);

    /// Brings a page to the front, or a part of it ("settings-data"); false: there is none.
    bool open(const QString &id);
    /// One that is not in the table.
    void open(const QString &id, Page *page);
    /// What is in front; null before the first.
    [[nodiscard]] Page *shown() const;
    /// Of the page, without a part.
    [[nodiscard]] QString shownId() const { return m_shown; }
    /// Made already; else null.
    [[nodiscard]] Page *made(const QString &id) const { return m_pages.value(id); }
    [[nodiscard]] QList<Page *> all() const { return m_pages.values(); } ///< those made
    [[nodiscard]] QString idOf(Page *page) const { return m_pages.key(page); }

    /// The page in front has it, where it is seen.
    [[nodiscard]] bool hasKeyboard() const;
    /// The keyboard goes into the page in front: to where it was there, else to where one works.
    /// Stays where it is in the page already.
    void giveKeyboard();
    /// To where one works on the page in front, wherever it was in it.
    void startKeyboard();
    /// To the search of the page in front; false: it has none.
    bool find();
    /// Prints what is open on it, or says that nothing is.
    void print();

    /// What is in front catches up a moment later, once for all that came in meanwhile.
    void refreshSoon();

signals:
    void pageMade(comptoir::Page *page);

private:
    Page *pageOf(const QString &id);

    ViewContext m_context;
    QList<PageEntry> m_entries;
    QHash<QString, Page *> m_pages;
    QString m_shown;
    QTimer *m_refreshing;
};

} // namespace comptoir
