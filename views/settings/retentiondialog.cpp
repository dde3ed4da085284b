#include "views/settings/retentiondialog.h"

#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/customers/customererasure.h"
#include "views/customers/wordsdialog.h"
#include "views/widgets/datatable.h"
#include "views/widgets/dialogsize.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/theme.h"

#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

namespace comptoir {

RetentionDialog::RetentionDialog(const ViewContext &context, QWidget *parent)
    : Dialog(parent)
    , m_context(context)
    , m_model(new RetentionModel(context.privacy, this))
    , m_notice(new NoticeBar(this))
    , m_heading(makeLabel(TextRole::Heading, this))
    , m_explanation(makeLabel(TextRole::Muted, this))
    , m_table(new DataTable(this))
    , m_open(makeButton(ButtonKind::Plain, this))
    , m_keep(makeButton(ButtonKind::Plain, this))
    , m_noLonger(makeButton(ButtonKind::Plain, this))
    , m_erase(makeButton(ButtonKind::Danger, this))
    , m_close(makeMainButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setKeepsNothing();
    resizeForText(*this, {1020, 620});
    build();
    onLanguage(this, [this] { retranslate(); });
    m_table->setFocus();
}

void RetentionDialog::build()
{
    m_notice->hide();
    m_table->setModel(m_model);
    m_table->setManyChosen(true);
    m_table->setObjectName(QStringLiteral("retention-table"));
    constexpr int kWidths[] = {190, 150, 230, 130, 90, 0};
    for (int column = 0; column < RetentionModel::ColumnCount; ++column) {
        const QString heading
            = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        if (kWidths[column] > 0)
            m_table->setColumnWidth(
                column, qMax(Theme::forText(kWidths[column]), DataTable::headingWidth(heading)));
    }
    const QString kept
        = m_model->headerData(RetentionModel::Kept, Qt::Horizontal, Qt::DisplayRole).toString();
    m_table->horizontalHeader()->setMinimumSectionSize(DataTable::headingWidth(kept));
    m_table->horizontalHeader()->setSectionResizeMode(RetentionModel::Kept, QHeaderView::Stretch);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(8);
    column->addWidget(m_notice);
    column->addWidget(m_heading);
    column->addWidget(m_explanation);
    auto *paper = makeCard(this);
    auto *inside = new QVBoxLayout(paper);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_table);
    column->addWidget(paper, 1);
    buildButtons(column);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RetentionDialog::showButtons);
    connect(m_table, &DataTable::rowOpened, m_open, &QPushButton::click);
}

void RetentionDialog::buildButtons(QLayout *column)
{
    m_open->setObjectName(QStringLiteral("retention-open"));
    m_keep->setObjectName(QStringLiteral("retention-keep"));
    m_noLonger->setObjectName(QStringLiteral("retention-no-longer"));
    m_erase->setObjectName(QStringLiteral("retention-erase"));
    auto *buttons = new FlowLayout(8);
    for (QPushButton *button : {m_open, m_keep, m_noLonger, m_erase, m_close})
        buttons->addWidget(button);
    static_cast<QVBoxLayout *>(column)->addLayout(buttons);
    connect(m_open, &QPushButton::clicked, this, [this] {
        const QSet<CustomerId> customers = chosen();
        if (customers.size() != 1)
            return;
        const qint64 id = customers.begin()->value;
        accept();
        m_context.openRecord(QStringLiteral("customers"), id);
    });
    connect(m_keep, &QPushButton::clicked, this, &RetentionDialog::askToKeep);
    connect(m_noLonger, &QPushButton::clicked, this, &RetentionDialog::keepNoLonger);
    connect(m_erase, &QPushButton::clicked, this, &RetentionDialog::erase);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
}

void RetentionDialog::retranslate()
{
    setWindowTitle(tr("Data that was kept long enough"));
    m_table->setAccessibleName(tr("Customers whose data was kept long enough"));
    m_explanation->setText(
        tr("An order, a cart, a visit, a click or something that they wrote counts as contact; a "
           "message that they opened does not. Ctrl+A chooses all."));
    m_open->setText(tr("Open the profile"));
    m_keep->setText(tr("Keep, and say why…"));
    m_noLonger->setText(tr("Keep no longer"));
    m_erase->setText(tr("Erase…"));
    m_close->setText(tr("Close"));
    refresh();
}

void RetentionDialog::refresh()
{
    const auto answer = m_context.store.read(
        [now = m_context.clock.now()](Database &db) -> Result<QList<RetentionRow>> {
            const auto rules = RetentionRules::load(db);
            if (!rules)
                return rules.error();
            return Retention(db).due(*rules, now);
        });
    whenDone(answer, this,
             [this, generation = ++m_generation](const Result<QList<RetentionRow>> &rows) {
                 if (generation != m_generation)
                     return;
                 if (rows)
                     take(*rows);
                 else
                     m_notice->showError(rows.error());
             });
}

void RetentionDialog::take(const QList<RetentionRow> &rows)
{
    m_model->setRows(rows);
    const auto due = std::count_if(rows.begin(), rows.end(),
                                   [](const RetentionRow &row) { return !row.isKept(); });
    const auto kept = rows.size() - due;
    QString heading = due == 0
        ? tr("Nobody's data was kept too long.")
        : tr("Of %Ln customer(s) the time is over", nullptr, static_cast<int>(due));
    if (kept > 0)
        heading
            += QStringLiteral(" · ") + tr("%Ln kept for a reason", nullptr, static_cast<int>(kept));
    m_heading->setText(heading);
    if (!rows.isEmpty())
        m_table->selectRow(0);
    showButtons();
}

QSet<CustomerId> RetentionDialog::chosen() const
{
    QSet<CustomerId> customers;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        customers.insert(m_model->row(row.row()).customer);
    return customers;
}

void RetentionDialog::showButtons()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const bool anyKept = std::any_of(rows.begin(), rows.end(), [this](const QModelIndex &row) {
        return m_model->row(row.row()).isKept();
    });
    m_open->setEnabled(rows.size() == 1);
    m_keep->setEnabled(!rows.isEmpty());
    m_noLonger->setEnabled(anyKept);
    m_erase->setEnabled(!rows.isEmpty());
}

void RetentionDialog::erase()
{
    auto *erasure = CustomerErasure::start(m_context, chosen(), this);
    connect(erasure, &CustomerErasure::failed, m_notice,
            [this](const Error &error) { m_notice->showError(error); });
    connect(erasure, &CustomerErasure::erased, this, [this] {
        refresh();
        emit changed();
    });
}

void RetentionDialog::askToKeep()
{
    WordsDialog::askText(this,
                         {tr("Keep this data"),
                          tr("Say why it is kept although the time is over, for example: a "
                             "warranty runs, or a dispute. It is noted with today's date."),
                          tr("Reason"), tr("Keep")},
                         [this](const QString &reason) { keep(reason); });
}

void RetentionDialog::keep(const QString &reason)
{
    const auto kept = m_context.store.write(
        [customers = chosen(), reason, now = m_context.clock.now()](Database &db) -> Done {
            Transaction transaction(db);
            for (const CustomerId customer : customers) {
                if (Done noted = Retention(db).keep(customer, reason, now); !noted)
                    return noted;
            }
            return transaction.commit();
        });
    whenDone(kept, this, [this](const Done &outcome) {
        if (!outcome)
            m_notice->showError(outcome.error());
        refresh();
        emit changed();
    });
}

void RetentionDialog::keepNoLonger()
{
    const auto left = m_context.store.write([customers = chosen()](Database &db) -> Done {
        Transaction transaction(db);
        for (const CustomerId customer : customers) {
            if (Done done = Retention(db).keepNoLonger(customer); !done)
                return done;
        }
        return transaction.commit();
    });
    whenDone(left, this, [this](const Done &outcome) {
        if (!outcome)
            m_notice->showError(outcome.error());
        refresh();
        emit changed();
    });
}

} // namespace comptoir
