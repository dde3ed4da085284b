#include "views/segments/segmenteditor.h"

#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/segments/builder/builderroom.h"
#include "views/segments/builder/historybuttons.h"
#include "views/segments/builder/rulebuilder.h"
#include "views/segments/editoraside.h"
#include "views/segments/rulemeter.h"
#include "views/segments/segmentcolours.h"
#include "views/segments/segmentedits.h"
#include "views/widgets/confirmdialog.h"
#include "views/widgets/dialog.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/theme.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace comptoir {

namespace {

constexpr int kSwatch = 16;
constexpr int kLongestName = 200; // as SegmentRepository has it

QIcon swatch(const QString &colour, const Tokens &tokens)
{
    QPixmap pixmap(kSwatch, kSwatch);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(SegmentColours::of(colour, tokens));
    painter.drawEllipse(QRectF(2, 2, kSwatch - 4, kSwatch - 4));
    return {pixmap};
}

} // namespace

SegmentEditor::SegmentEditor(const ViewContext &context, SegmentEdits &edits, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_edits(edits)
    , m_meter(new RuleMeter(context, this))
    , m_back(makeIconButton(QStringLiteral("left"), this))
    , m_colourButton(makeButton(ButtonKind::Plain, this))
    , m_colours(new QActionGroup(this))
    , m_name(new QLineEdit(this))
    , m_state(makeLabel(TextRole::Muted, this))
    , m_save(makeButton(ButtonKind::Primary, this))
    , m_about(new QLineEdit(this))
    , m_notice(new NoticeBar(this))
    , m_sentenceHeading(makeLabel(TextRole::Muted, this))
    , m_sentence(makeLabel(TextRole::Body, this))
    , m_builder(new RuleBuilder(context, this))
    , m_aside(new EditorAside(context, this))
{
    build();
    fillColours();
    connectParts();
    onLanguage(this, [this] { retranslate(); });
}

void SegmentEditor::build()
{
    m_notice->setClosable(true);
    m_notice->hide();
    m_builder->room()->setHeader(buildHead());
    m_builder->room()->setFooter(buildSentence());
    m_builder->room()->setPreview(m_aside);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_builder);
}

QWidget *SegmentEditor::buildHead()
{
    m_name->setObjectName(QStringLiteral("editor.name"));
    m_name->setMaxLength(kLongestName);
    QFont large = Theme::titleFont();
    large.setPixelSize(qRound(large.pixelSize() * 0.85));
    m_name->setFont(large);
    m_about->setObjectName(QStringLiteral("editor.about"));
    m_save->setObjectName(QStringLiteral("editor.save"));
    m_back->setObjectName(QStringLiteral("editor.back"));
    m_colourButton->setObjectName(QStringLiteral("editor.colour"));
    m_state->setWordWrap(false);
    auto *names = new QHBoxLayout;
    names->setSpacing(10);
    names->addWidget(m_back);
    names->addWidget(m_name, 1);
    names->addWidget(new HistoryButtons(m_builder->history(), this));
    names->addWidget(m_save);
    auto *words = new QHBoxLayout;
    words->setSpacing(10);
    words->addWidget(m_colourButton);
    words->addWidget(m_about, 1);
    words->addWidget(m_state);
    auto *head = new QWidget(this);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(names);
    column->addLayout(words);
    column->addWidget(m_notice);
    return head;
}

QWidget *SegmentEditor::buildSentence()
{
    m_sentence->setObjectName(QStringLiteral("editor.sentence"));
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFrame *card = makeCard(this);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(16, 12, 16, 12);
    inside->setSpacing(4);
    inside->addWidget(m_sentenceHeading);
    inside->addWidget(m_sentence);
    return card;
}

void SegmentEditor::fillColours()
{
    auto *menu = new QMenu(m_colourButton);
    for (const QString &colour : SegmentColours::names()) {
        QAction *action = menu->addAction(QString());
        action->setData(colour);
        action->setCheckable(true);
        m_colours->addAction(action);
    }
    setButtonMenu(m_colourButton, menu);
    connect(m_colours, &QActionGroup::triggered, this,
            [this](const QAction *action) { setColour(action->data().toString()); });
}

void SegmentEditor::connectParts()
{
    connect(m_back, &QToolButton::clicked, this, [this] { leave([this] { emit closed(); }); });
    connect(m_save, &QPushButton::clicked, this, [this] { save(); });
    connect(m_name, &QLineEdit::textChanged, this, &SegmentEditor::showState);
    connect(m_about, &QLineEdit::textChanged, this, &SegmentEditor::showState);
    connect(m_builder, &RuleBuilder::ruleChanged, this, [this] {
        measure();
        showState();
        showSentence();
    });
    connect(m_builder, &RuleBuilder::worldChanged, this, &SegmentEditor::showSentence);
    connect(m_meter, &RuleMeter::busyChanged, m_aside, &EditorAside::setBusy);
    connect(m_meter, &RuleMeter::measured, m_aside, &EditorAside::setLook);
    connect(m_meter, &RuleMeter::measuredWeekAgo, m_aside, &EditorAside::setWeekAgo);
    connect(m_meter, &RuleMeter::failed, m_notice,
            [this](const Error &error) { m_notice->showError(error); });
    connect(m_aside, &EditorAside::problemChosen, m_builder, &RuleBuilder::goTo);
    connect(m_aside, &EditorAside::summarised, m_builder->room(), &BuilderRoom::namePreview);
}

void SegmentEditor::retranslate()
{
    setIconButtonText(m_back, tr("Back to the segments"));
    m_name->setPlaceholderText(tr("Name of the segment"));
    m_name->setAccessibleName(tr("Name of the segment"));
    m_about->setPlaceholderText(tr("What it is for (optional)"));
    for (QLineEdit *line : {m_name, m_about}) // large text has no room for it
        line->setToolTip(line->placeholderText());
    m_about->setAccessibleName(tr("What the segment is for"));
    m_save->setText(tr("Save"));
    m_save->setToolTip(tr("Ctrl+S"));
    m_sentenceHeading->setText(tr("In one sentence"));
    setColour(m_colour);
    showState();
    m_meter->askAgain(); // what is wrong, in the other language
}

void SegmentEditor::setColour(const QString &colour)
{
    m_colour = colour;
    const Tokens &tokens = tokensFor(palette());
    for (QAction *action : m_colours->actions()) {
        const QString name = action->data().toString();
        action->setText(SegmentColours::label(name));
        action->setIcon(swatch(name, tokens));
        action->setChecked(name == colour);
    }
    m_colourButton->setIcon(swatch(colour, tokens));
    m_colourButton->setText(SegmentColours::label(colour));
    m_colourButton->setAccessibleName(tr("Colour: %1").arg(SegmentColours::label(colour)));
    showState();
}

void SegmentEditor::edit(const Segment &segment)
{
    m_segment = segment;
    m_notice->hide();
    m_name->setText(segment.name);
    m_about->setText(segment.description);
    setColour(segment.colour);
    m_aside->clear();
    m_builder->setRule(segment.rule, segment.key);
    showSentence();
    measure();
    showState();
}

void SegmentEditor::showSentence()
{
    m_sentence->setText(m_builder->sentence());
}

void SegmentEditor::refresh()
{
    m_builder->refresh();
    m_meter->askAgain();
}

void SegmentEditor::measure()
{
    const Rule rule = m_builder->rule();
    m_meter->ask(rule, m_segment.key);
    m_aside->setRule(rule, m_segment.key);
}

Segment SegmentEditor::written() const
{
    Segment segment = m_segment;
    segment.name = m_name->text();
    segment.description = m_about->text();
    SegmentRepository::clean(segment);
    segment.colour = m_colour;
    segment.rule = m_builder->rule();
    return segment;
}

bool SegmentEditor::isModified() const
{
    const Segment now = written();
    if (!m_segment.id.isValid() && (!now.name.isEmpty() || !now.rule.root.children.empty()))
        return true;
    return now.name != m_segment.name || now.description != m_segment.description
        || now.colour != m_segment.colour || !(now.rule == m_segment.rule);
}

void SegmentEditor::showState()
{
    const bool isNew = !m_segment.id.isValid();
    const bool modified = isModified();
    m_state->setText(isNew          ? tr("not saved yet")
                         : modified ? tr("changes not saved")
                                    : tr("saved"));
    m_state->setToolTip(m_state->text());
    m_save->setEnabled((isNew || modified) && !written().name.isEmpty());
}

void SegmentEditor::save(const std::function<void()> &then)
{
    if (written().name.isEmpty()) {
        m_notice->showNotice(Tone::Warning, tr("A segment needs a name before it can be saved."));
        m_name->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!m_save->isEnabled())
        return;
    const int open = unfinished();
    const bool isAsked = !m_segment.id.isValid() || !(m_builder->rule() == m_segment.rule);
    if (open > 0 && isAsked)
        askToSave(open, then);
    else
        keep(then);
}

/// What is not counted while one writes; what has only not arrived yet is finished all the same.
int SegmentEditor::unfinished() const
{
    const QList<RuleProblem> &problems = m_builder->problems();
    return static_cast<int>(
        std::count_if(problems.cbegin(), problems.cend(), [](const RuleProblem &one) {
            return one.kind != RuleProblem::Kind::Missing;
        }));
}

/// Without a condition a segment would be larger than its owner means, and a mailing would go to
/// strangers: nobody is in one with something unfinished.
void SegmentEditor::askToSave(int unfinished, const std::function<void()> &then)
{
    ConfirmDialog::Question question;
    question.title = tr("Save with something unfinished?");
    question.text = tr("Not finished: %n condition(s). Until that is put right, nobody is in the"
                       " segment.",
                       nullptr, unfinished);
    question.verb = tr("Save anyway");
    question.stay = tr("Keep editing");
    ConfirmDialog::ask(this, question, [this, then](int) { keep(then); });
}

void SegmentEditor::keep(const std::function<void()> &then)
{
    const Segment segment = written();
    const auto kept = [this, segment, then](SegmentId id) {
        m_segment = segment;
        m_segment.id = id;
        m_notice->hide();
        showState();
        readKey();
        emit saved(id);
        if (then)
            then();
    };
    if (segment.id.isValid())
        m_edits.save(segment, kept);
    else
        m_edits.add(segment, kept);
}

/// A new one gets its key when it is kept; by that it is told when its rule would name itself.
void SegmentEditor::readKey()
{
    const auto answer = m_context.store.read(
        [id = m_segment.id](Database &db) { return SegmentRepository(db).get(id); });
    whenDone(answer, this, [this](const Result<Segment> &kept) {
        if (!kept || kept->id != m_segment.id)
            return;
        m_segment.key = kept->key;
        m_builder->setSelf(kept->key);
    });
}

void SegmentEditor::leave(const std::function<void()> &left)
{
    if (!isModified())
        return left();
    const auto discard = [this, left] {
        edit({});
        left();
    };
    if (m_save->isEnabled())
        Dialog::askToKeep(
            this, [this, left] { save(left); }, discard);
    else
        Dialog::askToDiscard(this, discard);
}

void SegmentEditor::takeFocus()
{
    if (m_name->text().isEmpty())
        m_name->setFocus(Qt::TabFocusReason);
    else
        m_builder->setFocus(Qt::TabFocusReason);
}

LocalKeys SegmentEditor::keys()
{
    return {tr("While a segment is written"),
            {{QKeySequence::keyBindings(QKeySequence::Save).mid(0, 1), tr("Save the segment")},
             {{Qt::Key_Escape}, tr("Leave it; asks first")}}};
}

void SegmentEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Save))
        save();
    else if (event->key() == Qt::Key_Escape)
        leave([this] { emit closed(); });
    else
        QWidget::keyPressEvent(event);
}

/// The swatches are drawn in the colours of the look.
void SegmentEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        setColour(m_colour);
}

} // namespace comptoir
