#include "views/charts/timechart.h"

#include "views/charts/chartpicture.h"
#include "views/charts/timechartview.h"
#include "views/charts/timetablemodel.h"
#include "views/widgets/datatable.h"
#include "views/widgets/filefolder.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/savequestion.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>
#include <QToolButton>

namespace comptoir {

TimeChart::TimeChart(QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel(TextRole::Heading, this))
    , m_asTable(makeIconButton(QStringLiteral("table"), this))
    , m_copy(makeIconButton(QStringLiteral("copy"), this))
    , m_save(makeIconButton(QStringLiteral("download"), this))
    , m_saveFigures(new QAction(this))
    , m_savePicture(new QAction(this))
    , m_stack(new QStackedWidget(this))
    , m_view(new TimeChartView(m_stack))
    , m_model(new TimeTableModel(this))
    , m_table(new DataTable(m_stack))
{
    m_asTable->setCheckable(true);
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    // "septembre 2026" is longer than any figure.
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_table);
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(m_title, 1);
    head->addWidget(m_asTable);
    head->addWidget(m_copy);
    head->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
    connect(m_asTable, &QToolButton::toggled, this, &TimeChart::showTable);
    connect(m_copy, &QToolButton::clicked, this, [this] {
        copy();
        emit copied();
    });
    buildSave();
    onLanguage(this, [this] { retranslate(); });
}

void TimeChart::buildSave()
{
    m_save->setObjectName(QStringLiteral("saveChart"));
    m_saveFigures->setObjectName(QStringLiteral("saveFigures"));
    m_savePicture->setObjectName(QStringLiteral("savePicture"));
    auto *menu = new QMenu(m_save);
    menu->addActions({m_saveFigures, m_savePicture});
    m_save->setMenu(menu);
    m_save->setPopupMode(QToolButton::InstantPopup);
    connect(m_saveFigures, &QAction::triggered, this, &TimeChart::figuresWanted);
    connect(m_savePicture, &QAction::triggered, this, &TimeChart::askForPicture);
}

void TimeChart::retranslate()
{
    setIconButtonText(m_asTable, tr("Show as a table"));
    setIconButtonText(m_copy, tr("Copy the picture and its figures"));
    setIconButtonText(m_save, tr("Save the chart"));
    m_saveFigures->setText(tr("Figures as a file…"));
    m_savePicture->setText(tr("Picture as PNG or SVG…"));
    m_model->retranslate();
}

void TimeChart::setData(const TimeChartData &shown)
{
    setTextOrHide(m_title, shown.title);
    m_view->setData(shown);
    m_view->setAccessibleName(shown.title);
    m_model->setShown(shown);
    int heading = 0; // where they do not fit beside each other, the table scrolls
    for (const TimeSeries &series : shown.series)
        heading = qMax(heading, DataTable::headingWidth(series.name));
    m_table->horizontalHeader()->setMinimumSectionSize(heading);
    m_table->setAccessibleName(shown.title);
    m_save->setEnabled(!shown.isEmpty());
}

void TimeChart::showTable(bool on)
{
    m_asTable->setChecked(on);
    m_stack->setCurrentWidget(on ? static_cast<QWidget *>(m_table) : m_view);
}

bool TimeChart::showsTable() const
{
    return m_stack->currentWidget() == m_table;
}

QString TimeChart::tableText() const
{
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < m_model->columnCount(); ++column)
        cells.append(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    lines.append(cells.join(u'\t'));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        cells.clear();
        for (int column = 0; column < m_model->columnCount(); ++column)
            cells.append(m_model->index(row, column).data().toString());
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

void TimeChart::copy() const
{
    auto *mime = new QMimeData; // the clipboard owns it
    mime->setImageData(m_view->grab().toImage());
    mime->setText(tableText());
    QApplication::clipboard()->setMimeData(mime);
}

void TimeChart::askForPicture()
{
    const QDir folder(FileFolder::existing());
    QString kind = tr("PNG picture (*.png)");
    const QString vector = tr("SVG drawing (*.svg)");
    QString path = QFileDialog::getSaveFileName(
        this, tr("Save the chart as a picture"),
        folder.filePath(m_view->shown().title + QStringLiteral(".png")),
        kind + QStringLiteral(";;") + vector, &kind, QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty())
        return;
    if (kind == vector && path.endsWith(QLatin1String(".png"), Qt::CaseInsensitive))
        path.replace(path.size() - 3, 3, QStringLiteral("svg"));
    SaveQuestion::confirm(this, path, [this](const QString &chosen) { savePicture(chosen); });
}

void TimeChart::savePicture(const QString &path)
{
    const bool isSaved = checkExportTarget(path) && ChartPicture(m_view->shown()).save(path);
    emit pictureSaved(path, isSaved);
}

} // namespace comptoir
