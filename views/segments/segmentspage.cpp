#include "views/segments/segmentspage.h"

#include "models/segments/rulejson.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/segments/builder/rulebuilder.h"
#include "views/segments/gallerydialog.h"
#include "views/segments/segmentactions.h"
#include "views/segments/segmentcompare.h"
#include "views/segments/segmenteditor.h"
#include "views/segments/segmentedits.h"
#include "views/segments/segmentpanel.h"
#include "views/segments/segmentpast.h"
#include "views/segments/segmentperiod.h"
#include "views/segments/segmentslist.h"
#include "views/segments/segmentsmodel.h"
#include "views/segments/segmentuses.h"
#include "views/widgets/confirmdialog.h"
#include "views/widgets/datatable.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/sidebyside.h"
#include "views/widgets/tokens.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QStackedWidget>

namespace comptoir {

namespace {
constexpr int kPanelWidth = 430;
} // namespace

SegmentsPage::SegmentsPage(const ViewContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_edits(new SegmentEdits(context, this))
    , m_uses(new SegmentUses(context, this))
    , m_actions(new SegmentActions(*m_edits, *m_uses, this))
    , m_stack(new QStackedWidget(this))
    , m_browse(new SideBySide(context.store, QStringLiteral("segments"), m_stack))
    , m_past(std::make_shared<SegmentPast>())
    , m_list(new SegmentsList(context, m_past, m_browse))
    , m_panel(new SegmentPanel(context, m_past, m_browse)) // Tab goes from the list to it
    , m_editor(new SegmentEditor(context, *m_edits, m_stack))
    , m_compare(new SegmentCompare(context, m_stack))
    , m_period(new SegmentPeriod(context, m_stack))
{
    build();
    connectActions();
    connectList();
    connectPanel();
    connectEditor();
    showCurrent();
}

void SegmentsPage::build()
{
    m_browse->setParts(m_list, m_panel, kPanelWidth);
    for (QWidget *part : std::initializer_list<QWidget *>{m_browse, m_editor, m_compare, m_period})
        m_stack->addWidget(part);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::kPageMargin, 20, metrics::kPageMargin, 20);
    layout->addWidget(m_stack);
    connect(m_stack, &QStackedWidget::currentChanged, this, &SegmentsPage::measureWhatIsSeen);
    measureWhatIsSeen();
}

void SegmentsPage::connectActions()
{
    for (QAction *action : m_actions->all()) {
        m_list->addRowAction(action);
        m_panel->menu()->addAction(action);
    }
    m_panel->menu()->setObjectName(QStringLiteral("segment.menu"));
    connect(m_actions, &SegmentActions::editWanted, this, &SegmentsPage::edit);
    connect(m_actions, &SegmentActions::comparisonWanted, this, &SegmentsPage::compareCurrent);
    connect(m_actions, &SegmentActions::periodWanted, this, &SegmentsPage::showPeriod);
    connect(m_actions, &SegmentActions::duplicated, this,
            [this](SegmentId made) { m_current = made; });
}

void SegmentsPage::connectList()
{
    connect(m_list, &SegmentsList::listed, this, &SegmentsPage::showCurrent);
    connect(m_list, &SegmentsList::currentChanged, this, &SegmentsPage::open);
    connect(m_list, &SegmentsList::opened, this, &SegmentsPage::edit);
    connect(m_list, &SegmentsList::newRequested, this, [this] { write({}); });
    connect(m_list, &SegmentsList::galleryRequested, this, &SegmentsPage::openGallery);
    connect(m_list, &SegmentsList::importRequested, this, &SegmentsPage::importFile);
    connect(m_list, &SegmentsList::exportRequested, this, &SegmentsPage::exportAll);
    connect(m_list, &SegmentsList::compareRequested, this, &SegmentsPage::compareCurrent);
    connect(m_list, &SegmentsList::said, m_context.notices.get(), &Notices::say);
    connect(m_edits, &SegmentEdits::changed, this, [this] {
        m_list->notice()->hide(); // what failed before is past
        m_list->refresh();
    });
    connect(m_edits, &SegmentEdits::changed, this, &SegmentsPage::segmentsChanged);
    connect(m_uses, &SegmentUses::changed, m_list, &SegmentsList::refresh);
    connect(m_edits, &SegmentEdits::failed, this, &SegmentsPage::tell);
    connect(m_edits, &SegmentEdits::knownFound, this, &SegmentsPage::askAboutKnown);
    connect(m_uses, &SegmentUses::failed, this, &SegmentsPage::tell);
}

/// What is behind must not keep the window from becoming small.
void SegmentsPage::measureWhatIsSeen()
{
    for (int i = 0; i < m_stack->count(); ++i) {
        QWidget *part = m_stack->widget(i);
        const auto policy
            = i == m_stack->currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        part->setSizePolicy(policy, policy);
    }
}

/// Where the owner looks.
void SegmentsPage::tell(const Error &error)
{
    NoticeBar *seen = m_stack->currentWidget() == m_editor ? m_editor->notice() : m_list->notice();
    seen->showError(error);
}

bool SegmentsPage::holdsWritten() const
{
    return m_editor->isModified();
}

void SegmentsPage::leave(const std::function<void()> &left)
{
    if (m_editor->isModified())
        m_stack->setCurrentWidget(m_editor);
    m_editor->leave(left);
}

/// From what is written only when it may be left.
void SegmentsPage::goBack()
{
    if (m_stack->currentWidget() == m_browse && m_browse->isFull())
        m_browse->setFull(false);
    else if (m_stack->currentWidget() == m_editor)
        m_editor->leave([this] { back(); });
    else if (m_stack->currentWidget() != m_browse)
        back();
}

/// What is written, compared or looked at stands before the list.
bool SegmentsPage::canStepBack() const
{
    return m_stack->currentWidget() != m_browse;
}

LocalKeys SegmentsPage::keys()
{
    return {tr("On the page of the segments"),
            {{QKeySequence::keyBindings(QKeySequence::New).mid(0, 1), tr("New segment")}}};
}

void SegmentsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::New))
        write({});
    else
        Page::keyPressEvent(event);
}

void SegmentsPage::connectPanel()
{
    connect(m_browse, &SideBySide::detailClosed, this, [this] {
        m_current = {};
        m_list->setCurrent({});
    });
    connect(m_panel, &SegmentPanel::editRequested, this, &SegmentsPage::edit);
    connect(m_panel, &SegmentPanel::customersRequested, this,
            [this](SegmentId segment) { m_uses->openCustomers({segment}); });
}

void SegmentsPage::connectEditor()
{
    connect(m_editor, &SegmentEditor::closed, this, &SegmentsPage::back);
    connect(m_editor, &SegmentEditor::saved, this,
            [this](SegmentId segment) { m_current = segment; });
    connect(m_compare, &SegmentCompare::closed, this, &SegmentsPage::back);
    connect(m_compare, &SegmentCompare::customersRequested, this,
            [this](const QList<SegmentId> &in, const QList<SegmentId> &notIn) {
                m_uses->openCustomers(in, notIn);
            });
    connect(m_compare, &SegmentCompare::segmentWanted, this, &SegmentsPage::write);
    connect(m_period, &SegmentPeriod::closed, this, &SegmentsPage::back);
}

void SegmentsPage::refresh()
{
    m_list->refresh();
    if (m_stack->currentWidget() == m_editor)
        m_editor->refresh();
    else if (m_stack->currentWidget() == m_compare)
        m_compare->refresh();
}

const SegmentLine *SegmentsPage::current() const
{
    return m_list->model().find(m_current);
}

/// The list is another one: the mark stays on the segment that is open, and what is shown of it
/// follows.
void SegmentsPage::showCurrent()
{
    const SegmentLine *line = current();
    m_actions->setSegment(line ? std::optional(line->segment) : std::nullopt);
    m_list->setCurrent(m_current);
    if (!line && m_browse->isOpen() && !m_list->model().reading().lines.isEmpty())
        m_browse->closeDetail();
    if (line && m_browse->isOpen())
        m_panel->showSegment(*line, m_list->model().reading().everybody,
                             m_list->model().changeOf(*line));
}

void SegmentsPage::open(SegmentId segment)
{
    const bool another = segment != m_current || !m_browse->isOpen();
    m_current = segment;
    m_browse->openDetail();
    if (another)
        showCurrent();
}

void SegmentsPage::showRecord(qint64 id)
{
    if (id <= 0)
        return;
    m_current = SegmentId{id};
    m_editor->leave([this] {
        m_stack->setCurrentWidget(m_browse);
        m_browse->openDetail();
        m_list->refresh();
    });
}

void SegmentsPage::showSection(const QString &section)
{
    const QString edited = QStringLiteral("edit_");
    const QString drafted = QStringLiteral("draft_");
    if (section == QLatin1String("new"))
        write({});
    else if (section == QLatin1String("gallery"))
        openGallery();
    else if (section.startsWith(drafted))
        writeRule(section.mid(drafted.size()).toUtf8());
    else if (section.startsWith(edited))
        edit(SegmentId{section.mid(edited.size()).toLongLong()});
}

void SegmentsPage::write(const Segment &draft)
{
    const auto begin = [this, draft] {
        m_editor->edit(draft);
        m_stack->setCurrentWidget(m_editor);
        m_editor->takeFocus();
    };
    if (m_stack->currentWidget() == m_editor)
        m_editor->leave(begin);
    else
        begin();
}

void SegmentsPage::writeRule(const QByteArray &json)
{
    const Result<Rule> rule = RuleJson::read(json);
    if (!rule) {
        tell(rule.error());
        return;
    }
    Segment draft;
    draft.rule = *rule;
    write(draft);
}

void SegmentsPage::edit(SegmentId segment)
{
    const auto answer = m_context.store.read(
        [segment](Database &db) { return SegmentRepository(db).get(segment); });
    whenDone(answer, this, [this](const Result<Segment> &kept) {
        if (!kept)
            tell(kept.error());
        else if (kept->ruleError)
            tell(*kept->ruleError);
        else {
            m_current = kept->id;
            write(*kept);
        }
    });
}

void SegmentsPage::back()
{
    m_stack->setCurrentWidget(m_browse);
    if (m_current.isValid())
        m_browse->openDetail();
    m_list->refresh();
    m_list->takeFocus();
}

void SegmentsPage::openGallery()
{
    GalleryDialog::ask(m_context, this, [this](const Segment &draft, bool edit) {
        if (edit)
            return write(draft);
        m_edits->add(draft, [this](SegmentId made) {
            m_current = made;
            m_browse->openDetail();
        });
    });
}

void SegmentsPage::importFile()
{
    m_list->notice()->hide();
    auto *dialog = new QFileDialog(window(), tr("Bring segments in from a file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("JSON files (*.json)"));
    connect(dialog, &QFileDialog::fileSelected, m_edits, &SegmentEdits::importFile);
    dialog->open();
}

/// Most often the owner's own file, chosen again: without a word all segments would be there twice.
void SegmentsPage::askAboutKnown(const QByteArray &json, const QStringList &names)
{
    constexpr qsizetype kMostNamed = 5;
    QString which = names.mid(0, kMostNamed).join(QStringLiteral(", "));
    if (names.size() > kMostNamed)
        which += QStringLiteral(", …");
    ConfirmDialog::Question question;
    question.title = tr("These segments are here already");
    question.text = tr("%n segment(s) of the file have the key or the rule of one that you have: "
                       "%1. The others are added.",
                       nullptr, static_cast<int>(names.size()))
                        .arg(which);
    question.verb = tr("Import");
    question.dangerous = false;
    question.choices = {tr("Leave mine as they are"), tr("Replace mine by those of the file"),
                        tr("Add those of the file beside mine")}; // as SegmentFile::Known has them
    ConfirmDialog::ask(this, question, [this, json](int choice) {
        m_edits->import(json, static_cast<SegmentFile::Known>(choice));
    });
}

void SegmentsPage::exportAll()
{
    QList<Segment> segments;
    for (const SegmentLine &line : m_list->model().reading().lines) {
        if (!line.segment.archivedAt && !line.segment.ruleError)
            segments.append(line.segment);
    }
    m_uses->exportSegments(segments);
}

void SegmentsPage::compareCurrent()
{
    m_compare->begin(m_list->model().reading(), m_current);
    m_stack->setCurrentWidget(m_compare);
    m_compare->setFocus(Qt::TabFocusReason);
}

void SegmentsPage::showPeriod(const Segment &segment)
{
    m_period->begin(segment);
    m_stack->setCurrentWidget(m_period);
    m_period->setFocus(Qt::TabFocusReason);
}

QList<QWidget *> SegmentsPage::parts()
{
    if (m_stack->currentWidget() != m_browse)
        return {m_stack->currentWidget()};
    return {m_list, m_panel};
}

void SegmentsPage::takeFocus()
{
    QWidget *shown = m_stack->currentWidget();
    if (shown == m_editor)
        m_editor->takeFocus();
    else if (shown != m_browse)
        shown->setFocus(Qt::TabFocusReason);
    else if (m_browse->isFull())
        m_panel->setFocus(Qt::TabFocusReason);
    else
        m_list->takeFocus();
}

bool SegmentsPage::find()
{
    if (m_stack->currentWidget() == m_editor) {
        m_editor->builder()->focusSearch();
        return true;
    }
    if (m_stack->currentWidget() != m_browse)
        return false;
    if (m_browse->isFull())
        m_browse->setFull(false);
    m_list->focusSearch();
    return true;
}

} // namespace comptoir
