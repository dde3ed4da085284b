#include "views/segments/segmentslist.h"

#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/segments/segmentpast.h"
#include "views/segments/segmentsmodel.h"
#include "views/widgets/chip.h"
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

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace comptoir {

namespace {

constexpr qint64 kDayMs = 24LL * 3600 * 1000;
constexpr int kLeastName = 190; ///< of the column that tells segments apart
constexpr int kLeastUsers = 160; ///< the name of a segment too
constexpr int kLeastState = 190; ///< the beginning of what is missing; it is long in French

/// Beside a segment the list keeps its names, then how many, then what is wrong, then how it moved.
int yields(int column)
{
    constexpr int kOrder[] = {SegmentsModel::Name,   SegmentsModel::Customers, SegmentsModel::Needs,
                              SegmentsModel::Change, SegmentsModel::Trend,     SegmentsModel::Share,
                              SegmentsModel::About};
    const auto *found = std::find(std::begin(kOrder), std::end(kOrder), column);
    return static_cast<int>(found - std::begin(kOrder));
}

/// Sentences need the room; figures take what their heading needs anyway.
int weightOf(int column)
{
    switch (column) {
    case SegmentsModel::Name:
        return 300;
    case SegmentsModel::About:
        return 330;
    case SegmentsModel::Needs:
        return 170;
    case SegmentsModel::UsedBy:
        return 190;
    case SegmentsModel::Trend:
        return 100;
    default:
        return 85;
    }
}

int leastOf(int column)
{
    if (column == SegmentsModel::Name)
        return Theme::forText(kLeastName);
    return column == SegmentsModel::UsedBy ? Theme::forText(kLeastUsers) : 0;
}

} // namespace

SegmentsList::SegmentsList(const ViewContext &context, std::shared_ptr<SegmentPast> past,
                           QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new SegmentsModel(this))
    , m_title(makeLabel(TextRole::Title, this))
    , m_count(makeLabel(TextRole::Muted, this))
    , m_archived(new Chip(this))
    , m_search(new SearchField(this))
    , m_gallery(makeButton(ButtonKind::Plain, this))
    , m_new(makeButton(ButtonKind::Primary, this))
    , m_more(makeIconButton(QStringLiteral("more"), this))
    , m_notice(new NoticeBar(this))
    , m_stack(nullptr)
    , m_table(nullptr)
    , m_columns(nullptr)
    , m_empty(nullptr)
    , m_past(std::move(past))
{
    build();
    connectTable();
    onLanguage(this, [this] { retranslate(); });
    m_columns->restore();
}

SegmentsList::~SegmentsList()
{
    m_askingPast.cancel();
}

void SegmentsList::build()
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

void SegmentsList::buildHead(QVBoxLayout *column)
{
    m_title->setWordWrap(false);
    m_count->setWordWrap(false);
    m_search->setObjectName(QStringLiteral("segments.search"));
    m_search->setMinimumWidth(110);
    m_search->setMaximumWidth(Theme::forText(230));
    m_archived->setObjectName(QStringLiteral("segments.archived"));
    m_new->setObjectName(QStringLiteral("segments.new"));
    m_new->setIcon(iconOnAccent(QStringLiteral("plus")));
    m_gallery->setObjectName(QStringLiteral("segments.gallery"));
    m_gallery->setIcon(themedIcon(QStringLiteral("list")));
    m_more->setObjectName(QStringLiteral("segments.more"));
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_title);
    row->addWidget(m_count, 0, Qt::AlignVCenter);
    row->addStretch(1);
    row->addWidget(m_archived);
    row->addWidget(m_search, 2);
    row->addWidget(m_gallery);
    row->addWidget(m_new);
    row->addWidget(m_more);
    column->addLayout(row);
    auto *menu = new QMenu(m_more);
    const std::pair<const char *, void (SegmentsList::*)()> entries[]
        = {{"together", &SegmentsList::compareRequested},
           {"import", &SegmentsList::importRequested},
           {"export", &SegmentsList::exportRequested}};
    for (const auto &[icon, told] : entries) {
        m_moreActions.append(menu->addAction(themedIcon(QLatin1String(icon)), QString()));
        connect(m_moreActions.last(), &QAction::triggered, this, told);
    }
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    connect(m_new, &QPushButton::clicked, this, &SegmentsList::newRequested);
    connect(m_gallery, &QPushButton::clicked, this, &SegmentsList::galleryRequested);
    connect(m_search, &QLineEdit::textChanged, this, &SegmentsList::filter);
    connect(m_archived, &Chip::clicked, this, &SegmentsList::filter);
}

void SegmentsList::buildTable(QVBoxLayout *column)
{
    QFrame *card = makeCard(this);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 4, 1, 6);
    m_stack = new QStackedWidget(card);
    m_table = new DataTable(m_stack);
    m_table->setObjectName(QStringLiteral("segments.table"));
    m_place = ListPlace(m_table);
    m_empty = new EmptyState(QStringLiteral("segment"), m_stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    inside->addWidget(m_stack);
    column->addWidget(card, 1);
    m_search->leadInto(m_table);
    handKeyboardOn(this, m_table);
    m_table->setModel(m_model);
    m_table->setSortingEnabled(true);
    m_columns = new TableColumns(m_table, m_context.store, QStringLiteral("segments"));
    nameColumns();
    m_columns->setFirstSort(SegmentsModel::Name, Qt::AscendingOrder);
}

void SegmentsList::connectTable()
{
    // The owner's moves alone: the current row also moves when the list is read anew.
    const auto tell = [this](int row) {
        if (const SegmentLine *line = m_model->lineAt(row))
            emit currentChanged(line->segment.id);
    };
    connect(m_table, &DataTable::rowMovedTo, this, tell);
    connect(m_table, &DataTable::menuOpens, this, [this, tell] { // its entries are about the row
        tell(m_table->currentIndex().row());
    });
    connect(m_table, &QTableView::clicked, this,
            [tell](const QModelIndex &index) { tell(index.row()); });
    connect(m_table, &DataTable::rowOpened, this,
            [this](int row) { emit opened(m_model->lineAt(row)->segment.id); });
    connect(m_table, &DataTable::said, this, &SegmentsList::said);
    connect(m_empty, &EmptyState::acted, this, &SegmentsList::actOnEmpty);
}

void SegmentsList::addRowAction(QAction *action)
{
    m_table->addAction(action);
}

void SegmentsList::retranslate()
{
    m_title->setText(tr("Segments"));
    m_search->setPlaceholderText(tr("Filter this list"));
    m_search->setAccessibleName(tr("Filter the list of segments"));
    m_new->setText(tr("New segment"));
    m_gallery->setText(tr("Gallery"));
    m_gallery->setToolTip(tr("Segments that are ready to use"));
    setIconButtonText(m_more, tr("More for segments"));
    m_moreActions[0]->setText(tr("Compare two segments"));
    m_moreActions[1]->setText(tr("Bring segments in from a file…"));
    m_moreActions[2]->setText(tr("Save all segments to a file…"));
    m_table->setAccessibleName(tr("Segments"));
    m_table->setAccessibleDescription(tr("Enter opens the rule of a segment."));
    m_model->retranslate();
    nameColumns();
    take();
    if (m_read)
        refresh(); // ready-made segments have other names now
}

void SegmentsList::nameColumns()
{
    using Model = SegmentsModel;
    QList<TableColumn> columns;
    for (int at = 0; at < Model::ColumnCount; ++at) {
        TableColumn column{Model::columnKey(at),
                           m_model->headerData(at, Qt::Horizontal, Qt::DisplayRole).toString(),
                           tr("Segment")};
        column.fixed = at == Model::Name;
        column.flexible = at == Model::Name || at == Model::About || at == Model::UsedBy;
        column.weight = weightOf(at);
        column.least = leastOf(at);
        column.yields = yields(at);
        column.cutTo = at == Model::Needs ? Theme::forText(kLeastState) : 0;
        column.shown = at != Model::Edited;
        columns.append(column);
    }
    m_columns->setColumns(columns);
}

void SegmentsList::refresh()
{
    const auto answer = m_context.store.read(
        [now = m_context.clock.now()](Database &db) { return SegmentsReading::read(db, now); });
    whenDone(answer, this,
             [this, generation = ++m_generation](const Result<SegmentsReading> &reading) {
                 if (generation != m_generation)
                     return;
                 if (!reading) {
                     m_notice->showError(reading.error());
                     return;
                 }
                 m_read = true;
                 m_model->setReading(*reading);
                 take();
                 readPast();
             });
}

/// How those moved that are not kept for so long yet: asked of the file, beside the window's reads,
/// and of what is known of days gone by. While records come in, what is being asked is asked to its
/// end, else it would never come to one; then once more.
void SegmentsList::readPast()
{
    const QList<Segment> segments = m_model->withoutPast();
    const bool isSame = std::equal(
        segments.begin(), segments.end(), m_pastOf.begin(), m_pastOf.end(),
        [](const Segment &a, const Segment &b) { return a.id == b.id && a.rule == b.rule; });
    if (isSame && m_isAskingPast) {
        m_asksAgain = true;
        return;
    }
    m_askingPast.cancel();
    m_askingPast = CancelToken();
    m_pastOf = segments;
    m_asksAgain = false;
    m_isAskingPast = !segments.isEmpty();
    if (!isSame)
        m_model->beginPast();
    if (m_isAskingPast)
        askPast(SegmentsModel::kDays);
    else
        m_model->endPast();
}

/// One day after the other, so that each is seen at once: the first of them, which the change hangs
/// on, then from the newest.
void SegmentsList::askPast(int daysAgo)
{
    const Timestamp now = m_context.clock.now();
    const auto answer = m_context.store.chore([past = m_past, segments = m_pastOf, now,
                                               at = Timestamp{now.ms - daysAgo * kDayMs},
                                               cancel = m_askingPast](Database &db) {
        return past->counts(db, segments, {at}, now, cancel);
    });
    whenDone(answer, this,
             [this, daysAgo, asked = m_askingPast](const Result<QList<QList<qint64>>> &counts) {
                 if (!asked.isCancelled()) // else of other rules
                     takePast(daysAgo, counts.valueOr({}));
             });
}

void SegmentsList::takePast(int daysAgo, const QList<QList<qint64>> &counts)
{
    QHash<SegmentId, qint64> members;
    for (qsizetype i = 0; i < counts.size(); ++i)
        members.insert(m_pastOf.at(i).id, counts.at(i).first());
    m_model->addPast(daysAgo, members);
    const bool isFirst = daysAgo == SegmentsModel::kDays;
    const int next = (isFirst ? 0 : daysAgo) + SegmentsModel::kTrendStep;
    if (next < SegmentsModel::kDays) {
        askPast(next);
    } else {
        m_isAskingPast = false;
        m_model->endPast();
        if (m_asksAgain)
            readPast();
    }
    if (isFirst)
        emit listed(); // what is open beside the list says how it moved, too
}

void SegmentsList::filter()
{
    m_place.startAtTop();
    m_model->setShown(m_archived->isChecked(), m_search->text());
    take();
}

void SegmentsList::take()
{
    m_count->setText(m_read ? Format::number(m_model->rowCount()) : QString());
    const qsizetype archived = m_model->archivedCount();
    //: filter of the list: segments that were put aside
    m_archived->set(tr("Archived"), Format::number(archived));
    m_archived->setVisible(archived > 0 || m_archived->isChecked());
    showEmpty();
    emit listed();
}

void SegmentsList::showEmpty()
{
    const bool anything = !m_model->reading().lines.isEmpty();
    m_stack->setCurrentWidget(m_model->rowCount() > 0 || !m_read ? static_cast<QWidget *>(m_table)
                                                                 : m_empty);
    if (anything && (m_archived->isChecked() || !m_search->text().isEmpty()))
        m_empty->setTexts(tr("No segment matches."), tr("Show all segments"));
    else
        m_empty->setTexts(tr("A segment is a group of customers that you describe: who ordered "
                             "twice, who has not come back. Comptoir always knows who is in it."),
                          tr("Choose from the gallery"));
}

void SegmentsList::actOnEmpty()
{
    if (!m_archived->isChecked() && m_search->text().isEmpty()) {
        emit galleryRequested();
        return;
    }
    m_archived->setChecked(false);
    m_search->clear();
    filter();
}

void SegmentsList::setCurrent(SegmentId segment)
{
    if (segment.isValid())
        m_place.show(m_model->rowOf(segment), false);
    else
        m_table->clearSelection();
}

void SegmentsList::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
}

void SegmentsList::takeFocus()
{
    m_table->setFocus(Qt::TabFocusReason);
}

} // namespace comptoir
