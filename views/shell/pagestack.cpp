#include "views/shell/pagestack.h"

#include "views/shell/page.h"
#include "views/widgets/taborder.h"

#include <QTimer>

#include <algorithm>

namespace comptoir {

namespace {

constexpr int kRefreshMs = 1500; ///< while a sync runs, pages catch up at most this often

bool takesKeys(const QWidget *widget)
{
    return widget && widget->isVisible() && widget->isEnabled();
}

} // namespace

PageStack::PageStack(const ViewContext &context, const QList<PageEntry> &entries, QWidget *parent)
    : QStackedWidget(parent)
    , m_context(context)
    , m_entries(entries)
    , m_refreshing(new QTimer(this))
{
    m_refreshing->setSingleShot(true);
    m_refreshing->setInterval(kRefreshMs);
    connect(m_refreshing, &QTimer::timeout, this, [this] {
        if (Page *page = shown())
            page->refresh();
    });
}

PageStack::~PageStack()
{
    m_context.undo->setPlaces({});
}

QStringList PageStack::ids() const
{
    QStringList ids;
    for (const PageEntry &entry : m_entries) {
        if (entry.sections.isEmpty())
            ids.append(entry.id);
        for (const QString &section : entry.sections)
            ids.append(entry.id + u'-' + section);
    }
    return ids;
}

QString PageStack::titleOf(const QString &id) const
{
    const auto entry = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                    [&id](const PageEntry &one) { return one.id == id; });
    return entry == m_entries.cend() ? QString() : entry->title();
}

void PageStack::namePlaces(const std::function<void(const QString &id)> &show)
{
    m_context.undo->setPlaces(
        {[this] { return m_shown; }, [this](const QString &page) { return titleOf(page); }, show});
}

Page *PageStack::pageOf(const QString &id)
{
    if (Page *existing = m_pages.value(id))
        return existing;
    const auto entry = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                    [&id](const PageEntry &one) { return one.id == id; });
    if (entry == m_entries.cend())
        return nullptr;
    Page *made = entry->create(m_context, this);
    m_pages.insert(id, made);
    emit pageMade(made);
    return made;
}

bool PageStack::open(const QString &id)
{
    const QString pageId = id.section(u'-', 0, 0);
    const bool isNew = !m_pages.contains(pageId);
    Page *page = pageOf(pageId);
    if (!page)
        return false;
    open(pageId, page);
    // A new page begins where it is worked on: Qt gave the keyboard to its first control.
    if (isNew && hasKeyboard())
        page->takeFocus();
    if (id != pageId)
        page->showSection(id.section(u'-', 1));
    return true;
}

void PageStack::open(const QString &id, Page *page)
{
    if (indexOf(page) < 0)
        addWidget(page);
    m_shown = id;
    setCurrentWidget(page);
}

Page *PageStack::shown() const
{
    return qobject_cast<Page *>(currentWidget());
}

/// What is hidden can have the keyboard too, without any use.
bool PageStack::hasKeyboard() const
{
    const QWidget *focused = window()->focusWidget();
    return currentWidget() && currentWidget()->isAncestorOf(focused) && focused->isVisible();
}

void PageStack::giveKeyboard()
{
    Page *page = shown();
    if (!page || hasKeyboard())
        return;
    if (QWidget *last = page->focusWidget(); takesKeys(last))
        last->setFocus(Qt::OtherFocusReason);
    if (!hasKeyboard())
        startKeyboard();
}

void PageStack::startKeyboard()
{
    Page *page = shown();
    if (!page)
        return;
    page->takeFocus();
    if (hasKeyboard())
        return;
    const QList<QWidget *> inside = inReadingOrder(page); // an empty page, for one
    const auto first = std::find_if(inside.cbegin(), inside.cend(), takesKeys);
    if (first != inside.cend())
        (*first)->setFocus(Qt::OtherFocusReason);
}

void PageStack::refreshSoon()
{
    // The sync page listens by itself.
    if (!m_refreshing->isActive() && m_shown != QLatin1String("sync"))
        m_refreshing->start();
}

bool PageStack::find()
{
    return shown() && shown()->find();
}

void PageStack::print()
{
    Page *page = shown();
    if (page && page->canPrint())
        page->print();
    else
        m_context.notices->say(
            tr("Nothing is open that could be printed. Open a customer, an order or a product "
               "first."));
}

} // namespace comptoir
