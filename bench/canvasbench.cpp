#include "bench/benches.h"
#include "bench/report.h"
#include "views/widgets/theme.h"
#include "views/workflow_editor/editorscene.h"
#include "views/workflow_editor/workflowcanvas.h"
#include "workflows/graph/nodecatalogue.h"
#include "workflows/graph/nodespeech.h"
#include "workflows/graph/validation/graphcheck.h"

#include <QApplication>
#include <QElapsedTimer>

#include <algorithm>

namespace comptoir::bench {

namespace {

constexpr QSize kWindow(1600, 900);
constexpr int kFrames = 200;

/// Chains of questions, waits and messages as an owner draws them, but many more.
Graph drawn(int nodes)
{
    Graph graph;
    graph.name = QStringLiteral("bench");
    const char *kinds[] = {"wait_for", "send_email", "if_rule", "change_tag", "wait_until_time"};
    for (int i = 0; i < nodes; ++i) {
        const bool isFirst = i % 20 == 0;
        const NodeKind *kind
            = NodeCatalogue::find(QLatin1String(isFirst ? "order_placed" : kinds[i % 5]));
        graph.nodes.insert(QString::number(i), kind->make());
        if (isFirst)
            continue;
        GraphNode &before = graph.nodes[QString::number(i - 1)];
        before.next.insert(NodeCatalogue::find(before.kind)->portsOf(before).first().id,
                           QString::number(i));
    }
    return graph;
}

/// Of the slowest twentieth, the fastest: in milliseconds.
double ninetyFifth(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() * 95 / 100];
}

/// Each frame is one move by hand and all that is painted for it.
template <typename Move>
double frames(WorkflowCanvas &view, Move move)
{
    std::vector<double> taken;
    for (int frame = 0; frame < kFrames; ++frame) {
        QElapsedTimer time;
        time.start();
        move(frame);
        QCoreApplication::processEvents();
        view.viewport()->repaint(view.viewport()->visibleRegion());
        taken.push_back(1e-6 * double(time.nsecsElapsed()));
    }
    return ninetyFifth(taken);
}

void tell(const QString &name, double ours, double promised)
{
    print({name, QStringLiteral("ms; beside the promise"), ours, promised, 1.0, false});
}

void measure(int nodes, double promised)
{
    const GraphFacts facts;
    const GraphNames names{facts.fields, facts.verbs, {}, {}};
    EditorDocument document;
    EditorScene scene(document);
    scene.setSentence([&names](const Graph &graph, const QString &node) {
        return GraphSentence::of(graph, node, names);
    });
    WorkflowCanvas view(document, scene);
    view.resize(kWindow);
    view.show();
    QElapsedTimer opening;
    opening.start();
    document.setGraph(drawn(nodes));
    view.setZoom(1);
    view.viewport()->repaint();
    const double opened = 1e-6 * double(opening.nsecsElapsed());
    const QString of = QStringLiteral("%1 steps: ").arg(nodes);
    if (nodes == 200) {
        tell(of + QStringLiteral("opened and painted"), opened, promised);
        std::vector<double> edits;
        for (int i = 0; i < kFrames; ++i) {
            QElapsedTimer time;
            time.start();
            document.setParameter(QStringLiteral("6"), QStringLiteral("length"),
                                  Delay{1 + i % 2, DelayUnit::Days});
            scene.setProblems(GraphCheck::problems(document.graph(), facts));
            edits.push_back(1e-6 * double(time.nsecsElapsed()));
        }
        tell(of + QStringLiteral("a setting and its validation"), ninetyFifth(edits), 16);
        return;
    }
    for (const double zoom : {1.0, 0.5, 0.25}) {
        view.setZoom(zoom);
        view.centerOn(scene.contents().center());
        const QString at = of + QStringLiteral("at %1 %, ").arg(zoom * 100);
        tell(at + QStringLiteral("pan"),
             frames(view,
                    [&](int frame) {
                        view.pan({frame % 40 < 20 ? 17 : -17, 9});
                    }),
             promised);
        view.centerOn(scene.contents().center());
        const CanvasChoice moved{{QString::number(nodes / 2)}, {}, {}};
        tell(at + QStringLiteral("drag"),
             frames(view, [&](int frame) { scene.showMove(moved, QPoint(frame, frame / 2)); }),
             promised);
        scene.endPreview();
    }
    view.fit();
    tell(of + QStringLiteral("zoom"),
         frames(view, [&](int frame) { frame % 20 < 10 ? view.zoomIn() : view.zoomOut(); }),
         promised);
}

} // namespace

void canvasBench()
{
    Theme::apply(*qApp, Theme::Mode::Light);
    measure(200, 200);
    measure(500, 8);
    measure(2000, 16);
}

} // namespace comptoir::bench
