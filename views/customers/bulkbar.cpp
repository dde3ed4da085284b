#include "views/customers/bulkbar.h"

#include "models/store/store.h"
#include "models/store/tagrepository.h"
#include "models/store/whendone.h"
#include "views/customers/tagquestion.h"
#include "views/customers/wordsdialog.h"
#include "views/widgets/buttonfit.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/format.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace comptoir {

namespace {
constexpr int kGap = 8;
} // namespace

BulkBar::BulkBar(const ViewContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_text(new ElidedLabel(this))
    , m_give(makeButton(ButtonKind::Plain, this))
    , m_take(makeButton(ButtonKind::Plain, this))
    , m_note(makeButton(ButtonKind::Plain, this))
    , m_export(makeButton(ButtonKind::Plain, this))
    , m_merge(makeButton(ButtonKind::Plain, this))
    , m_clear(makeIconButton(QStringLiteral("close"), this))
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // with icons where it is narrow
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kGap, 6, kGap, 2);
    row->setSpacing(kGap);
    row->addWidget(m_clear);
    row->addWidget(m_text, 1);
    for (QPushButton *button : {m_give, m_take, m_note, m_merge, m_export})
        row->addWidget(button);
    m_give->setObjectName(QStringLiteral("give-tag"));
    m_take->setObjectName(QStringLiteral("take-tag"));
    m_note->setObjectName(QStringLiteral("add-note"));
    m_merge->setObjectName(QStringLiteral("merge-selected"));
    m_export->setObjectName(QStringLiteral("export-selected"));
    connect(m_give, &QPushButton::clicked, this, &BulkBar::askForTagToGive);
    connect(m_take, &QPushButton::clicked, this, &BulkBar::askForTagToTake);
    connect(m_note, &QPushButton::clicked, this, &BulkBar::askForNote);
    connect(m_export, &QPushButton::clicked, this, &BulkBar::exportRequested);
    connect(m_merge, &QPushButton::clicked, this, &BulkBar::mergeRequested);
    connect(m_clear, &QToolButton::clicked, this, &BulkBar::clearRequested);
    onLanguage(this, [this] { retranslate(); });
}

void BulkBar::setSelected(qint64 selected, qint64 all)
{
    m_selected = selected;
    m_all = all;
    retranslate();
}

void BulkBar::retranslate()
{
    const QString many = Format::number(m_selected);
    m_text->setText(m_selected == m_all && m_all > 0 ? tr("All %1 customers selected").arg(many)
                                                     : tr("%1 customers selected").arg(many));
    m_give->setAccessibleName(tr("Give a tag"));
    m_take->setAccessibleName(tr("Remove a tag"));
    m_note->setAccessibleName(tr("Add a note"));
    m_export->setAccessibleName(tr("Export"));
    m_merge->setAccessibleName(tr("Merge"));
    m_give->setToolTip(tr("Give a tag to those selected"));
    m_take->setToolTip(tr("Remove a tag from those selected"));
    m_note->setToolTip(tr("Add a note to the profile of each of those selected"));
    m_export->setToolTip(tr("Write those selected to a file that spreadsheets read"));
    m_merge->setToolTip(tr("Make one customer of those selected"));
    m_merge->setVisible(m_selected >= 2 && m_selected <= kMostMerged);
    setIconButtonText(m_clear, tr("Clear the selection"));
    fit();
}

void BulkBar::fit()
{
    const int others = m_clear->sizeHint().width() + m_text->sizeHint().width() + 5 * kGap;
    // What is asked for most keeps its word longest.
    shortenToFit({{m_note, "note"},
                  {m_export, "export"},
                  {m_take, "minus"},
                  {m_merge, "merge"},
                  {m_give, "tag"}},
                 others, kGap, width());
}

void BulkBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
}

void BulkBar::withTags(std::function<void(const QList<CustomerTag> &)> receive)
{
    const auto answer = m_context.store.read([](Database &db) {
        QList<CustomerTag> tags;
        const auto entries = TagRepository(db).list().valueOr({});
        for (const TagRepository::Entry &entry : entries)
            tags.append(entry.tag);
        return tags;
    });
    whenDone(answer, this, std::move(receive));
}

void BulkBar::askForTagToGive()
{
    TagQuestion::ask(m_context, window(), tr("Give a tag"), m_selected,
                     [this](const QString &name) { emit tagGiven(name); });
}

void BulkBar::askForTagToTake()
{
    withTags([this](const QList<CustomerTag> &tags) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->setObjectName(QStringLiteral("take-tag-menu"));
        //: over a list of tags
        menu->addAction(tr("Remove from %Ln customer(s):", nullptr, static_cast<int>(m_selected)))
            ->setEnabled(false);
        menu->addSeparator();
        for (const CustomerTag &tag : tags) {
            QAction *action
                = menu->addAction(QString(tag.name).replace(u'&', QStringLiteral("&&")));
            connect(action, &QAction::triggered, this, [this, tag] { emit tagTaken(tag); });
        }
        if (tags.isEmpty())
            menu->addAction(tr("There is no tag yet"))->setEnabled(false);
        menu->popup(m_take->isVisible() ? m_take->mapToGlobal(QPoint(0, m_take->height() + 4))
                                        : QCursor::pos());
    });
}

void BulkBar::askForNote()
{
    WordsDialog::askText(window(),
                         {tr("Add a note"),
                          tr("For %Ln customer(s). It stands in the profile of each of them.",
                             nullptr, static_cast<int>(m_selected)),
                          tr("Note"), tr("Add the note")},
                         [this](const QString &text) { emit noteAdded(text); });
}

} // namespace comptoir
