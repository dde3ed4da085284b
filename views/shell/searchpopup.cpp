#include "views/shell/searchpopup.h"

#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/shell/commands.h"
#include "views/shell/recentrecords.h"
#include "views/shell/searchdelegate.h"
#include "views/shell/searchlines.h"
#include "views/shell/searchmodel.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/theme.h"

#include <QKeyEvent>
#include <QListView>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace comptoir {

namespace {

constexpr int kTypingMs = 40; ///< fast fingers ask once
constexpr int kWidth = 520;
constexpr int kMargin = 7;

} // namespace

SearchPopup::SearchPopup(const ViewContext &context, Commands &commands, SearchField *field)
    : QFrame(field->window())
    , m_context(context)
    , m_commands(commands)
    , m_field(field)
    , m_model(new SearchModel(this))
    , m_list(new QListView(this))
    , m_typing(new QTimer(this))
    , m_recent(new RecentRecords(context.store, this))
{
    setProperty("card", QStringLiteral("popup"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SearchDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->addWidget(m_list);
    m_typing->setSingleShot(true);
    m_typing->setInterval(kTypingMs);
    connect(m_field, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, &SearchPopup::ask);
    connect(m_list, &QListView::entered, this,
            [this](const QModelIndex &index) { choose(index.row()); });
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { openRow(index.row()); });
    connect(m_context.privacy.get(), &Privacy::changed, this, [this] {
        if (isVisible())
            ask();
    });
    m_field->installEventFilter(this);
    m_field->window()->installEventFilter(this);
    onLanguage(this, [this] { m_list->setAccessibleName(tr("What was found")); });
    hide();
}

void SearchPopup::open()
{
    ask();
}

/// The store answers one read after another: a second question would wait for the first anyway, and
/// the words in between would be asked for nothing.
void SearchPopup::ask()
{
    if (m_asking) {
        m_askAgain = true;
        return;
    }
    m_asking = true;
    const QString typed = m_field->text().trimmed();
    const auto answer = m_context.store.read([typed, recent = m_recent->targets()](Database &db) {
        GlobalSearch search(db);
        return typed.isEmpty() ? search.recall(recent) : search.find(typed, SearchLines::kOfEach);
    });
    whenDone(answer, this, [this, typed](const Result<SearchHits> &hits) {
        m_asking = false;
        const bool stale = std::exchange(m_askAgain, false) || typed != m_field->text().trimmed();
        if (stale)
            ask();
        else if (m_field->window()->focusWidget() == m_field)
            take(hits.valueOr({}), typed);
    });
}

void SearchPopup::take(const SearchHits &hits, const QString &typed)
{
    const SearchLines lines(m_commands, *m_context.privacy);
    m_answered = typed;
    m_model->setItems(typed.isEmpty() ? lines.recent(hits) : lines.found(hits, typed), typed);
    // With nothing typed, Enter must not open what nobody asked for.
    choose(typed.isEmpty() ? -1 : m_model->nextRow(-1, 1));
    place();
    show();
    raise();
    if (std::exchange(m_openFirst, false))
        openRow(m_list->currentIndex().row());
}

void SearchPopup::choose(int row)
{
    const bool opens = row >= 0 && row < m_model->rowCount() && m_model->item(row).opens();
    m_list->setCurrentIndex(opens ? m_model->index(row) : QModelIndex());
}

void SearchPopup::openRow(int row)
{
    if (row < 0 || row >= m_model->rowCount() || !m_model->item(row).opens())
        return;
    const SearchItem item = m_model->item(row);
    hide();
    m_field->clear();
    m_typing->stop();
    if (item.kind == SearchItem::Kind::Command) {
        m_commands.run(item.target);
        return;
    }
    m_recent->add(item.target, item.record);
    m_context.openRecord(item.target, item.record);
}

LocalKeys SearchPopup::keys()
{
    return {tr("In the search over everything"),
            {{{Qt::Key_Up, Qt::Key_Down}, tr("To the next result")},
             {{Qt::Key_Tab, Qt::SHIFT | Qt::Key_Tab}, tr("To the next kind of results")},
             {{Qt::Key_Return}, tr("Open the result, or do what it says")},
             {{Qt::Key_Escape}, tr("Close the results")}}};
}

bool SearchPopup::handleKey(const QKeyEvent &event)
{
    const int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
    switch (event.key()) {
    case Qt::Key_Down:
        choose(m_model->nextRow(row, 1));
        return true;
    case Qt::Key_Up:
        choose(m_model->nextRow(row, -1));
        return true;
    case Qt::Key_Tab:
        choose(m_model->nextGroup(row, 1));
        return true;
    case Qt::Key_Backtab:
        choose(m_model->nextGroup(row, -1));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        openRow(row);
        return true;
    case Qt::Key_Escape:
        hide();
        m_field->clear();
        m_typing->stop();
        emit left();
        return true;
    default:
        return false;
    }
}

/// Enter before the answer to the newest words: their first result is opened once it is there, not
/// what an older answer shows.
bool SearchPopup::waitsForAnswer(const QKeyEvent &event)
{
    const bool enter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    const QString typed = m_field->text().trimmed();
    m_openFirst = enter && !typed.isEmpty() && !(isVisible() && m_answered == typed);
    if (m_openFirst && !m_typing->isActive())
        ask();
    return m_openFirst;
}

bool SearchPopup::eventFilter(QObject *watched, QEvent *event)
{
    const bool ofField = watched == m_field;
    if (ofField && event->type() == QEvent::KeyPress) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (waitsForAnswer(key) || (isVisible() && handleKey(key)))
            return true;
    }
    if (ofField && event->type() == QEvent::FocusOut)
        hide();
    if (ofField && event->type() == QEvent::MouseButtonPress && !isVisible())
        open();
    if (!ofField && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

/// As high as its lines, as far as the window goes.
void SearchPopup::place()
{
    const QWidget *window = m_field->window();
    const QPoint corner = m_field->mapTo(window, QPoint(0, m_field->height() + 4));
    setFixedWidth(
        qMin(qMax(Theme::forText(kWidth), m_field->width()), window->width() - corner.x() - 12));
    layout()->activate(); // what is folded is as high as its width has it
    int high = 2;
    for (int row = 0; row < m_model->rowCount(); ++row)
        high += m_list->sizeHintForRow(row);
    m_list->setFixedHeight(qMin(high, window->height() - corner.y() - 2 * kMargin - 24));
    layout()->activate();
    adjustSize();
    move(corner);
}

} // namespace comptoir
