#include "views/sync/quarantinedialog.h"

#include "models/store/shoprepository.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/sync/rawrecord.h"
#include "views/sync/syncwords.h"
#include "views/widgets/datatable.h"
#include "views/widgets/dialogsize.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/theme.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPlainTextEdit>

namespace comptoir {

namespace {
constexpr qsizetype kAtOnce = 200; ///< of one write
} // namespace

QuarantineDialog::QuarantineDialog(const ViewContext &context, QWidget *parent)
    : Dialog(parent)
    , m_context(context)
    , m_heading(makeLabel(TextRole::Heading, this))
    , m_explanation(makeLabel(TextRole::Muted, this))
    , m_table(new DataTable(this))
    , m_why(makeLabel(TextRole::Body, this))
    , m_caption(makeLabel(TextRole::Small, this))
    , m_raw(new QPlainTextEdit(this))
    , m_copy(makeButton(ButtonKind::Plain, this))
    , m_again(makeButton(ButtonKind::Plain, this))
    , m_dismiss(makeButton(ButtonKind::Plain, this))
    , m_allAgain(makeButton(ButtonKind::Plain, this))
    , m_close(makeMainButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    resizeForText(*this, {980, 720});
    build();
    connect(m_context.undo.get(), &UndoHistory::applied, this, &QuarantineDialog::refresh);
    connect(m_context.privacy.get(), &Privacy::changed, this, &QuarantineDialog::showRecord);
    onLanguage(this, [this] { retranslate(); });
    refresh();
    m_table->setFocus();
}

void QuarantineDialog::build()
{
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->horizontalHeader()->setSectionResizeMode(QuarantineModel::Why, QHeaderView::Stretch);
    // Of two thirds of the width; the rest is for the reason.
    constexpr int kWidths[] = {130, 110, 0, 150, 90, 170};
    constexpr int kAll = 650;
    for (int column = 0; column < QuarantineModel::ColumnCount; ++column) {
        const QString heading
            = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        if (kWidths[column] > 0) {
            const int share = kWidths[column] * width() * 2 / 3 / kAll;
            m_table->setColumnWidth(column, qMax(share, DataTable::headingWidth(heading)));
        }
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(8);
    column->addWidget(m_heading);
    column->addWidget(m_explanation);
    auto *paper = makeCard(this);
    auto *inside = new QVBoxLayout(paper);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_table);
    column->addWidget(paper, 3);
    buildDetail(column);
    buildButtons(column);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &QuarantineDialog::showRecord);
    connect(m_table, &DataTable::rowOpened, this, [this] { m_raw->setFocus(); });
}

void QuarantineDialog::buildDetail(QVBoxLayout *column)
{
    m_raw->setReadOnly(true);
    m_raw->setObjectName(QStringLiteral("raw"));
    QFont letters = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    letters.setPixelSize(Theme::smallFont().pixelSize()); // as large as all other text
    m_raw->setFont(letters);
    m_raw->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_raw->setTabChangesFocus(true);
    m_raw->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_copy->setIcon(themedIcon(QStringLiteral("copy")));
    auto *above = new QHBoxLayout;
    above->addWidget(m_caption, 1);
    above->addWidget(m_copy);
    column->addSpacing(4);
    column->addWidget(m_why);
    column->addLayout(above);
    column->addWidget(m_raw, 4);
    connect(m_copy, &QPushButton::clicked, this, &QuarantineDialog::copy);
}

void QuarantineDialog::buildButtons(QVBoxLayout *column)
{
    m_again->setObjectName(QStringLiteral("again"));
    m_dismiss->setObjectName(QStringLiteral("dismiss"));
    m_allAgain->setObjectName(QStringLiteral("all-again"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_again);
    buttons->addWidget(m_dismiss);
    buttons->addStretch(1);
    buttons->addWidget(m_allAgain);
    buttons->addWidget(m_close);
    column->addLayout(buttons);
    connect(m_again, &QPushButton::clicked, this, [this] { tryAgain(chosen()); });
    connect(m_allAgain, &QPushButton::clicked, this, &QuarantineDialog::tryAllAgain);
    connect(m_dismiss, &QPushButton::clicked, this, &QuarantineDialog::dismiss);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
}

void QuarantineDialog::retranslate()
{
    setWindowTitle(tr("Records set aside"));
    m_table->setAccessibleName(tr("Records set aside"));
    m_explanation->setText(
        tr("Everything else came in. These are tried again after each update, or when you ask."));
    m_raw->setAccessibleName(tr("The record as the shop sent it"));
    m_copy->setText(tr("Copy the record"));
    m_again->setText(tr("Try again"));
    m_dismiss->setText(tr("Dismiss"));
    m_dismiss->setToolTip(tr("Forgets the record here. The shop keeps it."));
    m_allAgain->setText(tr("Try all again"));
    m_close->setText(tr("Close"));
    refresh();
}

void QuarantineDialog::refresh()
{
    const auto answer = m_context.store.read([](Database &db) -> Result<Reading> {
        QuarantineRepository quarantine(db);
        const auto records = quarantine.list({}, kShown);
        const auto shops = ShopRepository(db).list();
        if (!records || !shops)
            return records ? shops.error() : records.error();
        return Reading{*records, *shops, quarantine.count({}).valueOr(records->size())};
    });
    whenDone(answer, this, [this, generation = ++m_generation](const Result<Reading> &reading) {
        if (generation != m_generation)
            return;
        if (reading)
            take(*reading);
        else
            m_explanation->setText(reading.error().text);
    });
}

void QuarantineDialog::take(const Reading &reading)
{
    const int row = m_table->currentIndex().row();
    QuarantineModel::Names names;
    for (const Shop &shop : reading.shops) {
        names.shops.insert(shop.id, shop.name);
        for (const ResourceInfo &info : SyncWords::resources(shop, m_context.clock))
            names.kinds[shop.id].insert(info.id, info.label);
    }
    m_model.setRecords(reading.records, names);
    m_count = reading.count;
    m_heading->setText(reading.count == 0
                           ? tr("Nothing is set aside any more.")
                           : tr("%n record(s) set aside", nullptr, int(reading.count)));
    if (reading.count > reading.records.size())
        m_heading->setText(m_heading->text() + QStringLiteral(" · ")
                           + tr("the newest %n are shown", nullptr, int(reading.records.size())));
    if (m_model.rowCount() > 0)
        m_table->selectRow(qBound(0, row, m_model.rowCount() - 1));
    showRecord();
}

void QuarantineDialog::showRecord()
{
    const QList<QuarantineId> ids = chosen();
    const bool any = !ids.isEmpty() && !m_busy;
    m_again->setEnabled(any);
    m_dismiss->setEnabled(any);
    m_allAgain->setEnabled(m_count > 0 && !m_busy);
    const int row = m_table->currentIndex().row();
    const bool shown = !ids.isEmpty() && row >= 0 && row < m_model.rowCount();
    m_copy->setEnabled(shown);
    if (!shown) {
        m_why->clear();
        m_caption->clear();
        m_raw->clear();
        return;
    }
    const BadRecord &record = m_model.record(row).record;
    const RawRecord raw(record.raw);
    m_why->setText(record.error.text);
    m_caption->setText(raw.caption());
    m_raw->setPlainText(m_context.privacy->words(raw.text()));
}

QList<QuarantineId> QuarantineDialog::chosen() const
{
    QList<QuarantineId> ids;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        ids.append(m_model.record(row.row()).id);
    return ids;
}

void QuarantineDialog::tryAgain(const QList<QuarantineId> &ids)
{
    if (ids.isEmpty() || m_busy)
        return;
    m_busy = true;
    showRecord();
    readOn(ids, {});
}

void QuarantineDialog::tryAllAgain()
{
    const auto answer
        = m_context.store.read([](Database &db) { return QuarantineRepository(db).ids({}); });
    whenDone(answer, this, [this](const Result<QList<QuarantineId>> &ids) {
        if (ids)
            tryAgain(*ids);
        else
            m_context.notices->post({Tone::Danger, ids.error().text, {}});
    });
}

/// Some hundred a write, so that what the owner saves meanwhile comes in between.
void QuarantineDialog::readOn(QList<QuarantineId> ids, const Rereading::Outcome &before)
{
    const QList<QuarantineId> now = ids.mid(0, kAtOnce);
    ids = ids.mid(kAtOnce);
    const auto answer = m_context.store.write(
        [now, &clock = m_context.clock](Database &db) { return Rereading(db, clock).read(now); });
    whenDone(answer, this, [this, ids, before](const Result<Rereading::Outcome> &read) {
        if (!read) {
            m_busy = false;
            m_context.notices->post({Tone::Danger, read.error().text, {}});
            refresh();
            return;
        }
        const Rereading::Outcome sum{before.cameIn + read->cameIn, before.stayed + read->stayed};
        if (!ids.isEmpty()) {
            readOn(ids, sum);
            return;
        }
        m_busy = false;
        tellOutcome(sum);
    });
}

void QuarantineDialog::tellOutcome(const Rereading::Outcome &outcome)
{
    const QString came = tr("%n record(s) came in.", nullptr, int(outcome.cameIn));
    const QString stayed
        = tr("%n record(s) still cannot be read; they stay here.", nullptr, int(outcome.stayed));
    if (outcome.cameIn == 0)
        m_context.notices->post({Tone::Warning, stayed, {}});
    else if (outcome.stayed == 0)
        m_context.notices->post({Tone::Good, came, {}});
    else
        m_context.notices->post({Tone::Neutral, came + u' ' + stayed, {}});
    m_explanation->setText(outcome.cameIn == 0       ? stayed
                               : outcome.stayed == 0 ? came
                                                     : came + u' ' + stayed);
    refresh();
    emit changed();
}

void QuarantineDialog::dismiss()
{
    const QList<QuarantineId> ids = chosen();
    if (ids.isEmpty())
        return;
    Store &store = m_context.store;
    const auto each = [&store, ids](auto change) {
        return store.write([ids, change](Database &db) -> Done {
            Transaction transaction(db);
            QuarantineRepository quarantine(db);
            for (const QuarantineId id : ids) {
                if (Done changed = change(quarantine, id); !changed)
                    return changed;
            }
            return transaction.commit();
        });
    };
    const auto drop = [each, now = m_context.clock.now()] {
        return each([now](QuarantineRepository &quarantine, QuarantineId id) {
            return quarantine.resolve(id, now);
        });
    };
    const auto back = [each] {
        return each([](QuarantineRepository &quarantine, QuarantineId id) {
            return quarantine.reopen(id);
        });
    };
    const QString text = tr("%n record(s) dismissed.", nullptr, int(ids.size()));
    whenDone(drop(), this, [this, text, drop, back](const Done &outcome) {
        if (outcome)
            m_context.undo->add(text, back, drop);
        else
            m_context.notices->post({Tone::Danger, outcome.error().text, {}});
        refresh();
        emit changed();
    });
}

/// The whole of it as it came, not as it is shown.
void QuarantineDialog::copy()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_model.rowCount())
        return;
    QGuiApplication::clipboard()->setText(QString::fromUtf8(m_model.record(row).record.raw));
    m_context.notices->post({Tone::Good, tr("The record is copied."), {}});
}

} // namespace comptoir
