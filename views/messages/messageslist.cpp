#include "views/messages/messageslist.h"

#include "models/domain/consentwords.h"
#include "views/messages/messagesmodel.h"
#include "views/messages/messagewords.h"
#include "views/messages/startercards.h"
#include "views/widgets/datatable.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/keyboardmanners.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/tablecolumns.h"
#include "views/widgets/theme.h"
#include "workflows/messages/startermessages.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace comptoir {

namespace {
constexpr int kLeastName = 140; ///< of the column that tells messages apart
} // namespace

MessagesList::MessagesList(const ViewContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new MessagesModel(this))
    , m_title(makeLabel(TextRole::Title, this))
    , m_count(makeLabel(TextRole::Muted, this))
    , m_search(new SearchField(this))
    , m_new(makeButton(ButtonKind::Primary, this))
    , m_more(makeIconButton(QStringLiteral("more"), this))
    , m_notice(new NoticeBar(this))
{
    build();
    connectTable();
    onLanguage(this, [this] { retranslate(); });
    m_columns->restore();
}

void MessagesList::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    buildHead(column);
    column->addWidget(m_notice);
    m_notice->setClosable(true);
    m_notice->hide();
    buildTable(column);
}

void MessagesList::buildHead(QVBoxLayout *column)
{
    m_title->setWordWrap(false);
    m_count->setWordWrap(false);
    m_search->setObjectName(QStringLiteral("messages.search"));
    m_search->setMinimumWidth(110);
    m_new->setObjectName(QStringLiteral("messages.new"));
    m_new->setIcon(iconOnAccent(QStringLiteral("plus")));
    m_more->setObjectName(QStringLiteral("messages.more"));
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_title);
    row->addWidget(m_count, 0, Qt::AlignVCenter);
    row->addStretch(1);
    row->addWidget(m_new);
    row->addWidget(m_more);
    column->addLayout(row);
    column->addWidget(m_search);
    auto *menu = new QMenu(m_more);
    const std::pair<const char *, void (MessagesList::*)()> entries[]
        = {{"import", &MessagesList::importRequested}, {"export", &MessagesList::exportRequested}};
    for (const auto &[icon, told] : entries) {
        m_moreActions.append(menu->addAction(themedIcon(QLatin1String(icon)), QString()));
        connect(m_moreActions.last(), &QAction::triggered, this, told);
    }
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto *kinds = new QMenu(m_new);
    m_new->setMenu(kinds);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_place.startAtTop();
        m_model->setWords(words);
        showLines();
    });
}

void MessagesList::buildTable(QVBoxLayout *column)
{
    QFrame *card = makeCard(this);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 4, 1, 6);
    m_stack = new QStackedWidget(card);
    m_table = new DataTable(m_stack);
    m_table->setObjectName(QStringLiteral("messages.table"));
    m_place = ListPlace(m_table);
    m_starters = new StarterCards(m_stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_starters);
    inside->addWidget(m_stack);
    column->addWidget(card, 1);
    m_search->leadInto(m_table);
    handKeyboardOn(this, m_table);
    m_table->setModel(m_model);
    m_table->setSortingEnabled(true);
    m_columns = new TableColumns(m_table, m_context.store, QStringLiteral("messages"));
    nameColumns();
    m_columns->setFirstSort(MessagesModel::Name, Qt::AscendingOrder);
    connect(m_starters, &StarterCards::chosen, this, &MessagesList::starterRequested);
    connect(m_starters, &StarterCards::clearWanted, m_search, &QLineEdit::clear);
}

void MessagesList::connectTable()
{
    // The owner's moves alone: the current row also moves when the list is read anew.
    const auto tell = [this](int row) {
        if (const MessageLine *line = m_model->lineAt(row))
            emit currentChanged(line->message.id);
    };
    connect(m_table, &DataTable::rowMovedTo, this, tell);
    connect(m_table, &DataTable::menuOpens, this,
            [this, tell] { tell(m_table->currentIndex().row()); });
    connect(m_table, &QTableView::clicked, this,
            [tell](const QModelIndex &index) { tell(index.row()); });
    connect(m_table, &DataTable::rowOpened, this, [this](int row) {
        if (const MessageLine *line = m_model->lineAt(row))
            emit opened(line->message.id);
    });
    connect(m_table, &DataTable::said, this, &MessagesList::said);
}

void MessagesList::addRowAction(QAction *action)
{
    m_table->addAction(action);
}

/// What one can begin with: an empty message of each kind, then those that are ready.
void MessagesList::fillNew()
{
    QMenu *menu = m_new->menu();
    menu->clear();
    for (const Channel channel : MessageWords::channels()) {
        QAction *action = menu->addAction(themedIcon(MessageWords::icon(channel)),
                                          ConsentWords::channel(channel));
        connect(action, &QAction::triggered, this, [this, channel] { emit newRequested(channel); });
    }
    menu->addSeparator();
    for (const StarterMessage &starter : StarterMessages::all(QLocale().name().left(2))) {
        QAction *action = menu->addAction(themedIcon(QStringLiteral("star")), starter.title);
        connect(action, &QAction::triggered, this,
                [this, id = starter.id] { emit starterRequested(id); });
    }
}

void MessagesList::retranslate()
{
    m_title->setText(tr("Messages"));
    m_search->setPlaceholderText(tr("Filter this list"));
    m_search->setAccessibleName(tr("Filter the list of messages"));
    m_new->setText(tr("New message"));
    setButtonMenu(m_new, m_new->menu());
    fillNew();
    setIconButtonText(m_more, tr("More for messages"));
    m_moreActions[0]->setText(tr("Bring messages in from files…"));
    m_moreActions[1]->setText(tr("Save all messages to files…"));
    m_table->setAccessibleName(tr("Messages"));
    m_table->setAccessibleDescription(tr("Enter opens a message."));
    m_model->retranslate();
    nameColumns();
    showLines();
}

void MessagesList::nameColumns()
{
    using Model = MessagesModel;
    constexpr int kWeights[Model::ColumnCount] = {220, 80, 100, 300, 110, 90};
    QList<TableColumn> columns;
    for (int at = 0; at < Model::ColumnCount; ++at) {
        TableColumn column{Model::columnKey(at),
                           m_model->headerData(at, Qt::Horizontal, Qt::DisplayRole).toString(),
                           tr("Message")};
        column.fixed = at == Model::Name;
        column.flexible = at == Model::Name || at == Model::Beginning;
        column.weight = kWeights[at];
        column.least = at == Model::Name ? Theme::forText(kLeastName) : 0;
        column.yields = at;
        column.shown = at != Model::Language;
        columns.append(column);
    }
    m_columns->setColumns(columns);
}

void MessagesList::setLines(const QList<MessageLine> &lines)
{
    m_read = true;
    m_model->setLines(lines);
    showLines();
}

void MessagesList::showLines()
{
    m_count->setText(m_read ? Format::number(m_model->rowCount()) : QString());
    const bool isShown = m_model->rowCount() > 0 || !m_read;
    QWidget *shown = isShown ? static_cast<QWidget *>(m_table) : m_starters;
    // What is hidden would hand the keyboard to whatever comes next in the window.
    const bool movesKeyboard = shown != m_stack->currentWidget()
        && m_stack->currentWidget()->isAncestorOf(window()->focusWidget());
    m_starters->setNothingFound(!m_model->lines().isEmpty());
    m_stack->setCurrentWidget(shown);
    if (movesKeyboard)
        takeFocus();
    m_search->setVisible(!m_model->lines().isEmpty() || !m_read);
}

void MessagesList::setCurrent(WrittenMessageId message)
{
    if (message.isValid())
        m_place.show(m_model->rowOf(message), false);
    else
        m_table->clearSelection();
}

void MessagesList::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
}

void MessagesList::takeFocus()
{
    if (m_stack->currentWidget() == m_starters)
        m_starters->takeFocus();
    else
        m_table->setFocus(Qt::TabFocusReason);
}

} // namespace comptoir
