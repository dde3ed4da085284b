#include "app/cli/controlgallery.h"

#include "views/shell/mainwindow.h"
#include "views/widgets/badge.h"
#include "views/widgets/chip.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/stattile.h"
#include "views/widgets/toggleswitch.h"

#include <QBoxLayout>
#include <QCalendarWidget>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QGroupBox>
#include <QInputDialog>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableWidget>
#include <QTreeWidget>

namespace comptoir::cli {

namespace {

/// The parts of the gallery, each a column of controls.
class Gallery : public QDialog
{
public:
    explicit Gallery(QWidget *parent)
        : QDialog(parent)
    {
        setObjectName(QStringLiteral("gallery"));
        auto *columns = new QHBoxLayout(this);
        columns->setContentsMargins(24, 24, 24, 24);
        columns->setSpacing(24);
        for (auto fill :
             {&Gallery::buttons, &Gallery::fields, &Gallery::choices, &Gallery::views}) {
            auto *column = new QVBoxLayout;
            column->setSpacing(12);
            (this->*fill)(column);
            column->addStretch(1);
            columns->addLayout(column, 1);
        }
    }

private:
    template <typename T>
    static T *off(T *widget)
    {
        widget->setEnabled(false);
        return widget;
    }
    QPushButton *button(ButtonKind kind, const QString &text)
    {
        QPushButton *made = makeButton(kind, this);
        made->setText(text);
        return made;
    }
    static void row(QVBoxLayout *to, std::initializer_list<QWidget *> widgets)
    {
        auto *line = new QHBoxLayout;
        line->setSpacing(8);
        for (QWidget *widget : widgets)
            line->addWidget(widget);
        line->addStretch(1);
        to->addLayout(line);
    }
    void heading(QVBoxLayout *to, const QString &text)
    {
        QLabel *label = makeLabel(TextRole::Heading, this);
        label->setText(text);
        to->addWidget(label);
    }

    void buttons(QVBoxLayout *to)
    {
        heading(to, QStringLiteral("Buttons"));
        for (const auto &[kind, name] : {std::pair(ButtonKind::Primary, QStringLiteral("Primary")),
                                         std::pair(ButtonKind::Plain, QStringLiteral("Plain")),
                                         std::pair(ButtonKind::Quiet, QStringLiteral("Quiet")),
                                         std::pair(ButtonKind::Danger, QStringLiteral("Danger")),
                                         std::pair(ButtonKind::Link, QStringLiteral("Link"))})
            row(to, {button(kind, name), off(button(kind, name))});
        QPushButton *menu = button(ButtonKind::Plain, QStringLiteral("With a menu"));
        setButtonMenu(menu, new QMenu(menu));
        QPushButton *icon = button(ButtonKind::Plain, QStringLiteral("With an icon"));
        icon->setIcon(themedIcon(QStringLiteral("export")));
        row(to, {menu, icon});
        QToolButton *checked = makeIconButton(QStringLiteral("eye-off"), this);
        checked->setCheckable(true);
        checked->setChecked(true);
        row(to,
            {makeIconButton(QStringLiteral("edit"), this), checked,
             off(makeIconButton(QStringLiteral("trash"), this))});
        heading(to, QStringLiteral("Badges, chips, notices"));
        row(to,
            {new Badge(QStringLiteral("Neutral"), Tone::Neutral, this),
             new Badge(QStringLiteral("Accent"), Tone::Accent, this),
             new Badge(QStringLiteral("Good"), Tone::Good, this),
             new Badge(QStringLiteral("Warning"), Tone::Warning, this),
             new Badge(QStringLiteral("Danger"), Tone::Danger, this)});
        auto *chip = new Chip(this);
        chip->set(QStringLiteral("All"), QStringLiteral("12"));
        auto *chosen = new Chip(this);
        chosen->set(QStringLiteral("Chosen"), {});
        chosen->setChecked(true);
        row(to, {chip, chosen});
        for (const Tone tone :
             {Tone::Neutral, Tone::Accent, Tone::Good, Tone::Warning, Tone::Danger}) {
            auto *notice = new NoticeBar(this);
            notice->showNotice(tone, QStringLiteral("What happened, what is safe, what to do."));
            to->addWidget(notice);
        }
        auto *tile = new StatTile(this);
        tile->set(QStringLiteral("Revenue"), QStringLiteral("18 420 €"), {});
        to->addWidget(tile);
    }

    void fields(QVBoxLayout *to)
    {
        heading(to, QStringLiteral("Fields"));
        auto *search = new SearchField(this);
        search->setPlaceholderText(QStringLiteral("Search"));
        auto *written = new SearchField(this);
        written->setText(QStringLiteral("Written"));
        auto *line = new QLineEdit(this);
        line->setPlaceholderText(QStringLiteral("Placeholder"));
        auto *wrong = new QLineEdit(QStringLiteral("wrong"), this);
        wrong->setProperty("invalid", true);
        for (QLineEdit *field :
             {static_cast<QLineEdit *>(search), static_cast<QLineEdit *>(written), line, wrong,
              off(new QLineEdit(QStringLiteral("Disabled"), this))})
            to->addWidget(field);
        auto *fixed = new QLineEdit(QStringLiteral("Read only"), this);
        fixed->setReadOnly(true);
        to->addWidget(fixed);
        auto *combo = new QComboBox(this);
        combo->setObjectName(QStringLiteral("combo"));
        combo->addItems({QStringLiteral("First choice"), QStringLiteral("Second choice"),
                         QStringLiteral("A third, longer choice")});
        auto *open = new QComboBox(this);
        open->setEditable(true);
        open->addItem(QStringLiteral("Editable"));
        auto *closed = new QComboBox(this);
        closed->addItem(QStringLiteral("Disabled"));
        for (QWidget *field : {combo, open, off(closed)})
            to->addWidget(field);
        auto *spin = new QSpinBox(this);
        spin->setSuffix(QStringLiteral(" h"));
        auto *amount = new QDoubleSpinBox(this);
        amount->setValue(49.9);
        auto *bare = new QSpinBox(this);
        bare->setButtonSymbols(QAbstractSpinBox::NoButtons);
        auto *date = new QDateEdit(QDate(2026, 11, 21), this);
        date->setCalendarPopup(true);
        for (QAbstractSpinBox *field :
             {static_cast<QAbstractSpinBox *>(spin), static_cast<QAbstractSpinBox *>(amount),
              static_cast<QAbstractSpinBox *>(bare), static_cast<QAbstractSpinBox *>(date),
              static_cast<QAbstractSpinBox *>(off(new QTimeEdit(QTime(9, 0), this)))})
            to->addWidget(field);
        auto *note = new QPlainTextEdit(QStringLiteral("Text on\nseveral lines"), this);
        note->setFixedHeight(80);
        to->addWidget(note);
    }

    void choices(QVBoxLayout *to)
    {
        heading(to, QStringLiteral("Choices"));
        auto *partly = new QCheckBox(QStringLiteral("Partly"), this);
        partly->setTristate(true);
        partly->setCheckState(Qt::PartiallyChecked);
        auto *yes = new QCheckBox(QStringLiteral("Yes"), this);
        yes->setChecked(true);
        auto *fixed = new QCheckBox(QStringLiteral("Fixed"), this);
        fixed->setChecked(true);
        row(to, {new QCheckBox(QStringLiteral("No"), this), yes, partly, off(fixed)});
        auto *one = new QRadioButton(QStringLiteral("One"), this);
        one->setChecked(true);
        row(to,
            {one, new QRadioButton(QStringLiteral("Other"), this),
             off(new QRadioButton(QStringLiteral("Disabled"), this))});
        auto *on = new ToggleSwitch(QStringLiteral("On"), this);
        on->setChecked(true);
        auto *stuck = new ToggleSwitch(QStringLiteral("Disabled"), this);
        stuck->setChecked(true);
        row(to, {new ToggleSwitch(QStringLiteral("Off"), this), on, off(stuck)});
        auto *progress = new QProgressBar(this);
        progress->setValue(60);
        progress->setTextVisible(false);
        to->addWidget(progress);
        auto *slider = new QSlider(Qt::Horizontal, this);
        slider->setValue(40);
        to->addWidget(slider);
        auto *tabs = new QTabWidget(this);
        tabs->addTab(new QLabel(QStringLiteral("Page of the first tab"), this),
                     QStringLiteral("History"));
        tabs->addTab(new QWidget(this), QStringLiteral("Orders"));
        tabs->addTab(new QWidget(this), QStringLiteral("Disabled"));
        tabs->setTabEnabled(2, false);
        to->addWidget(tabs);
        auto *group = new QGroupBox(QStringLiteral("Group"), this);
        group->setCheckable(true);
        (new QVBoxLayout(group))->addWidget(new QLabel(QStringLiteral("Inside a group"), group));
        to->addWidget(group);
        auto *calendar = new QCalendarWidget(this);
        calendar->setSelectedDate(QDate(2026, 11, 21));
        to->addWidget(calendar);
        auto *ends = new QDialogButtonBox(
            QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::Apply, this);
        to->addWidget(ends);
    }

    void views(QVBoxLayout *to)
    {
        heading(to, QStringLiteral("Tables, trees, lists"));
        auto *table = new QTableWidget(12, 3, this);
        table->setHorizontalHeaderLabels(
            {QStringLiteral("Name"), QStringLiteral("City"), QStringLiteral("Spent")});
        table->setSortingEnabled(true);
        for (int i = 0; i < 12; ++i) {
            table->setItem(i, 0, new QTableWidgetItem(QStringLiteral("Customer %1").arg(i)));
            table->setItem(i, 1, new QTableWidgetItem(QStringLiteral("Nantes")));
            table->setItem(i, 2, new QTableWidgetItem(QStringLiteral("%1 €").arg(i * 10)));
        }
        table->setCurrentCell(1, 0);
        auto *tree = new QTreeWidget(this);
        tree->setHeaderLabels({QStringLiteral("Tree"), QStringLiteral("Count")});
        for (int i = 0; i < 3; ++i) {
            auto *top = new QTreeWidgetItem(tree, {QStringLiteral("Branch"), QStringLiteral("2")});
            new QTreeWidgetItem(top, {QStringLiteral("Leaf"), QStringLiteral("1")});
            top->setExpanded(i == 0);
        }
        auto *list = new QListWidget(this);
        for (int i = 0; i < 4; ++i) {
            auto *item = new QListWidgetItem(QStringLiteral("Item %1").arg(i), list);
            item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
            item->setCheckState(i % 2 == 0 ? Qt::Checked : Qt::Unchecked);
        }
        list->setCurrentRow(1);
        for (QWidget *view : std::initializer_list<QWidget *>{table, tree, list}) {
            view->setProperty("card", true);
            view->setMaximumHeight(260);
            to->addWidget(view);
        }
    }
};

void showGallery(SceneStage &stage)
{
    stage.window.resize(1440, 1080);
    auto *gallery = new Gallery(&stage.window);
    gallery->resize(1400, 1040);
    gallery->show();
    stage.settle();
}

Scene gallery(const QString &name, std::function<void(SceneStage &)> more = {})
{
    return {QStringLiteral("gallery") + name, QStringLiteral("settings-look"),
            [more = std::move(more)](SceneStage &stage) {
                showGallery(stage);
                if (more)
                    more(stage);
            }};
}

void openMenu(SceneStage &stage)
{
    auto *menu = new QMenu(&stage.window);
    menu->addAction(themedIcon(QStringLiteral("edit")), QStringLiteral("Edit"),
                    QKeySequence(Qt::CTRL | Qt::Key_E));
    menu->addAction(themedIcon(QStringLiteral("copy")), QStringLiteral("Copy"));
    menu->addAction(QStringLiteral("Disabled"))->setEnabled(false);
    menu->addSeparator();
    QAction *chosen = menu->addAction(QStringLiteral("Chosen"));
    chosen->setCheckable(true);
    chosen->setChecked(true);
    menu->addMenu(QStringLiteral("More"))->addAction(QStringLiteral("Inside"));
    menu->setActiveAction(menu->actions().constFirst());
    menu->popup(stage.window.mapToGlobal(QPoint(40, 40)));
}

template <typename Dialog>
Scene dialog(const QString &name, std::function<void(Dialog &)> fill)
{
    return {QStringLiteral("gallery-") + name, QStringLiteral("settings-look"),
            [fill = std::move(fill)](SceneStage &stage) {
                auto *made = new Dialog(&stage.window);
                fill(*made);
                made->open();
            }};
}

} // namespace

QList<Scene> galleryScenes()
{
    return {
        gallery({}),
        gallery(QStringLiteral("-combo"),
                [](SceneStage &stage) {
                    if (auto *combo = stage.find<QComboBox>(QStringLiteral("combo")))
                        combo->showPopup();
                }),
        gallery(QStringLiteral("-menu"), openMenu),
        dialog<QMessageBox>(QStringLiteral("message"),
                            [](QMessageBox &box) {
                                box.setText(QStringLiteral("The file could not be written."));
                                box.setInformativeText(QStringLiteral("Nothing was changed."));
                                box.setIcon(QMessageBox::Warning);
                                box.setStandardButtons(QMessageBox::Retry | QMessageBox::Cancel);
                            }),
        dialog<QInputDialog>(
            QStringLiteral("input"),
            [](QInputDialog &box) { box.setLabelText(QStringLiteral("Name of the tag")); }),
        dialog<QFileDialog>(
            QStringLiteral("file"),
            [](QFileDialog &box) { box.setOption(QFileDialog::DontUseNativeDialog); }),
    };
}

} // namespace comptoir::cli
