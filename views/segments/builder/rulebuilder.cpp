#include "views/segments/builder/rulebuilder.h"

#include "models/segments/valuesuggestions.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/segments/builder/builderroom.h"
#include "views/segments/builder/canvaskeys.h"
#include "views/segments/builder/palette.h"
#include "views/segments/builder/rulecanvas.h"
#include "views/segments/builder/sourcedoor.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/searchfield.h"

#include <QEvent>
#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace comptoir {

namespace {

constexpr int kSuggested = 100;

enum class History { None, Undo, Redo };

History historyKey(const QKeyEvent &key)
{
    if (key.matches(QKeySequence::Undo))
        return History::Undo;
    const bool isRedo = key.matches(QKeySequence::Redo)
        || (key.key() == Qt::Key_Z && key.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier));
    return isRedo ? History::Redo : History::None;
}

Result<QList<SuggestedValue>> suggestions(Database &database, const BuilderWorld &world,
                                          const ValueSource &source, const QString &typed)
{
    if (source.ofPlaces)
        return ValueSuggestions::places(database, typed, kSuggested);
    if (const Field *field = world.fields.find(source.field))
        return ValueSuggestions::ofField(database, *field, typed, kSuggested);
    const Behaviour *verb = world.verbs.find(source.verb);
    const BehaviourAttribute *attribute = verb ? verb->find(source.attribute) : nullptr;
    if (!attribute)
        return QList<SuggestedValue>();
    return ValueSuggestions::ofAttribute(database, *verb, *attribute, typed, kSuggested);
}

} // namespace

RuleBuilder::RuleBuilder(const ViewContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_room(new BuilderRoom(this))
    , m_palette(new Palette(this))
    , m_canvas(new RuleCanvas(
          m_draft,
          [this](const ValueSource &source, const QString &typed, QObject *receiver,
                 const auto &take) { find(source, typed, receiver, take); },
          this))
    , m_scroll(new QScrollArea(this))
    , m_refusal(new NoticeBar(this))
{
    QFrame *paper = makeCard(this);
    auto *inPaper = new QVBoxLayout(paper);
    inPaper->setContentsMargins(0, 0, 0, 0);
    inPaper->addWidget(m_palette);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(m_canvas);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_refusal->setClosable(true);
    m_refusal->hide();
    m_room->setParts(paper, m_refusal, m_scroll);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_room);
    connect(m_palette, &Palette::chosen, this, &RuleBuilder::add);
    connect(m_canvas, &RuleCanvas::searchWanted, this, &RuleBuilder::focusSearch);
    connect(m_canvas, &RuleCanvas::sourceWanted, this,
            [this](DataSource source) { m_context.openRecord(SourceDoor::page(source), 0); });
    connect(m_canvas, &RuleCanvas::sightWanted, this, [this](const QRect &place) {
        m_scroll->ensureVisible(place.center().x(), place.bottom(), 0, 8);
        m_scroll->ensureVisible(place.center().x(), place.top(), 0, 8);
    });
    connect(&m_draft, &RuleDraft::changed, this, [this] {
        m_refusal->hide();
        readNames();
        emit ruleChanged();
    });
    connect(&m_draft, &RuleDraft::refused, this,
            [this](const QString &why) { m_refusal->showNotice(Tone::Warning, why); });
    take(BuilderWorld());
    refresh();
}

RuleBuilder::~RuleBuilder()
{
    delete m_canvas; // it shows the draft, which goes before the children
}

void RuleBuilder::setRule(const Rule &rule, const QString &self)
{
    setSelf(self);
    m_room->begin();
    m_palette->begin();
    m_draft.setRule(rule);
}

void RuleBuilder::setSelf(const QString &self)
{
    m_self = self;
    BuilderWorld world = m_canvas->world();
    world.self = self;
    m_canvas->setWorld(world);
}

Rule RuleBuilder::completePart() const
{
    return RuleCheck::without(rule(), problems());
}

const QList<RuleProblem> &RuleBuilder::problems() const
{
    return m_canvas->problems();
}

const BuilderWorld &RuleBuilder::world() const
{
    return m_canvas->world();
}

QString RuleBuilder::sentence() const
{
    return RuleSentence(world().fields, world().verbs, world().forSentence()).of(rule());
}

void RuleBuilder::refresh()
{
    const auto answer
        = m_context.store.read([rule = rule(), now = m_context.clock.now()](Database &database) {
              return BuilderWorld::read(database, rule, now);
          });
    whenDone(answer, this, [this, generation = ++m_generation](const Result<BuilderWorld> &world) {
        if (generation != m_generation)
            return;
        if (world)
            take(*world);
        else
            m_refusal->showError(world.error());
    });
}

void RuleBuilder::take(const BuilderWorld &world)
{
    BuilderWorld next = world;
    next.self = m_self;
    next.names = m_canvas->world().names;
    next.names.add(world.names);
    if (!next.today.isValid())
        next.today
            = QDateTime::fromMSecsSinceEpoch(m_context.clock.now().ms, QTimeZone::utc()).date();
    m_canvas->setWorld(next);
    showPalette();
    readNames();
    emit worldChanged();
}

void RuleBuilder::showPalette()
{
    m_palette->setEntries(PaletteCatalogue::entries(world(), m_context.clock.now().ms / 1000));
}

/// Of products and categories that came with a rule from elsewhere.
void RuleBuilder::readNames()
{
    if (world().names.covers(rule()))
        return;
    const auto answer = m_context.store.read(
        [rule = rule()](Database &database) { return RuleNameBook::read(database, rule); });
    whenDone(answer, this, [this](const Result<RuleNameBook> &names) {
        if (!names)
            return; // numbers stand where names would
        BuilderWorld next = world();
        next.names.add(*names);
        m_canvas->setWorld(next);
        emit worldChanged();
    });
}

void RuleBuilder::find(const ValueSource &source, const QString &typed, QObject *receiver,
                       const std::function<void(const QList<PartOption> &)> &take)
{
    const auto answer = m_context.store.read([world = world(), source, typed](Database &database) {
        return suggestions(database, world, source, typed).valueOr({});
    });
    const FieldMeaning meaning = source.meaning;
    whenDone(answer, receiver,
             [self = QPointer(this), meaning, take](const QList<SuggestedValue> &values) {
                 if (!self)
                     return;
                 QList<PartOption> options;
                 BuilderWorld next = self->world();
                 for (const SuggestedValue &value : values) {
                     if (!value.name.isEmpty())
                         next.names.add(meaning, value.word, value.name);
                     options.append(
                         {value.word,
                          value.name.isEmpty() ? next.nameOf(meaning, value.word) : value.name,
                          {},
                          {},
                          {}});
                 }
                 if (!next.names.isEmpty())
                     self->m_canvas->setWorld(next);
                 take(options);
             });
}

void RuleBuilder::add(const RuleNode &node)
{
    const bool fills = !node.group() || m_palette->isAncestorOf(focusWidget());
    m_draft.add(node, ruleedits::placeAfter(rule(), m_draft.current()));
    m_room->bring(BuilderRoom::Part::Rule);
    if (fills)
        m_canvas->fillInCurrent();
}

void RuleBuilder::goTo(const RulePath &path)
{
    m_room->bring(BuilderRoom::Part::Rule);
    m_draft.setCurrent(path);
    m_canvas->fillInCurrent();
}

void RuleBuilder::focusSearch()
{
    m_room->bring(BuilderRoom::Part::Palette);
    m_palette->search()->setFocus(Qt::ShortcutFocusReason);
}

QList<LocalKey> RuleBuilder::keys()
{
    QList<LocalKey> keys{
        {QKeySequence::keyBindings(QKeySequence::Find).mid(0, 1), tr("Look for a card to add")},
        {{Qt::CTRL | Qt::Key_Z}, tr("Take back the last change of the rule")},
        {{Qt::CTRL | Qt::SHIFT | Qt::Key_Z}, tr("Do it again")}};
    keys.append(canvasKeys());
    return keys;
}

bool RuleBuilder::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (historyKey(key) != History::None || key.matches(QKeySequence::Find)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void RuleBuilder::keyPressEvent(QKeyEvent *event)
{
    if (historyKey(*event) == History::Undo)
        history()->undo();
    else if (historyKey(*event) == History::Redo)
        history()->redo();
    else if (event->matches(QKeySequence::Find))
        focusSearch();
    else
        QWidget::keyPressEvent(event);
}

void RuleBuilder::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showPalette();
}

} // namespace comptoir
