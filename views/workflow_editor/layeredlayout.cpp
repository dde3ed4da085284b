#include "views/workflow_editor/layeredlayout.h"

#include "views/workflow_editor/cardgeometry.h"
#include "workflows/graph/nodecatalogue.h"

#include <algorithm>
#include <vector>

namespace comptoir {

namespace {

constexpr int kSweeps = 8;

class Layering
{
public:
    explicit Layering(const Graph &graph)
    {
        for (auto node = graph.nodes.cbegin(); node != graph.nodes.cend(); ++node) {
            m_index.insert(node.key(), static_cast<int>(m_ids.size()));
            m_ids.append(node.key());
        }
        m_children.resize(size());
        m_parents.resize(size());
        for (auto node = graph.nodes.cbegin(); node != graph.nodes.cend(); ++node)
            addArrows(m_index.value(node.key()), *node);
        rank();
        order();
    }

    [[nodiscard]] QMap<QString, QPoint> places();

private:
    [[nodiscard]] size_t size() const { return static_cast<size_t>(m_ids.size()); }
    static size_t at(int index) { return static_cast<size_t>(index); }

    void addArrows(int from, const GraphNode &node);
    void rank();
    void visit(int node, std::vector<char> &state, std::vector<int> &finished);
    void order();
    [[nodiscard]] double mean(const std::vector<int> &of, double otherwise) const;
    void sweep(bool isDown);
    void place(std::vector<int> &row, bool isDown);

    QStringList m_ids;
    QHash<QString, int> m_index;
    std::vector<std::vector<int>> m_children, m_parents;
    std::vector<int> m_rank;
    std::vector<std::vector<int>> m_rows;
    std::vector<double> m_x;
};

/// By the order of its ports, so that "yes" stands left of "no".
void Layering::addArrows(int from, const GraphNode &node)
{
    QStringList targets;
    if (const NodeKind *kind = NodeCatalogue::find(node.kind)) {
        for (const NodePort &port : kind->portsOf(node))
            targets.append(node.next.value(port.id));
    }
    targets += node.next.values(); // of ports that nobody knows
    for (const QString &target : std::as_const(targets)) {
        const int to = m_index.value(target, -1);
        auto &children = m_children[at(from)];
        if (to < 0 || to == from
            || std::find(children.begin(), children.end(), to) != children.end())
            continue;
        children.push_back(to);
        m_parents[at(to)].push_back(from);
    }
}

/// Depth first, without recursion: a chain may have two thousand steps.
void Layering::visit(int node, std::vector<char> &state, std::vector<int> &finished)
{
    std::vector<std::pair<int, size_t>> way{{node, 0}};
    state[at(node)] = 1;
    while (!way.empty()) {
        auto &[current, next] = way.back();
        const auto &children = m_children[at(current)];
        if (next < children.size()) {
            const int child = children[next++];
            if (state[at(child)] == 0) {
                state[at(child)] = 1;
                way.emplace_back(child, 0);
            }
        } else {
            finished.push_back(current);
            way.pop_back();
        }
    }
}

void Layering::rank()
{
    std::vector<char> state(size(), 0);
    std::vector<int> finished;
    for (int pass = 0; pass < 2; ++pass) { // first from where ways begin
        for (int node = 0; node < m_ids.size(); ++node) {
            if (state[at(node)] == 0 && (pass == 1 || m_parents[at(node)].empty()))
                visit(node, state, finished);
        }
    }
    // Backwards they stand before what follows them, but for arrows that go round.
    m_rank.assign(size(), 0);
    std::vector<char> done(size(), 0);
    for (auto node = finished.rbegin(); node != finished.rend(); ++node) {
        done[at(*node)] = 1;
        for (const int child : m_children[at(*node)]) {
            if (!done[at(child)])
                m_rank[at(child)] = std::max(m_rank[at(child)], m_rank[at(*node)] + 1);
        }
    }
    // In the order of the walk from the beginnings: those of one way stand together.
    for (auto node = finished.rbegin(); node != finished.rend(); ++node) {
        const size_t row = at(m_rank[at(*node)]);
        if (m_rows.size() <= row)
            m_rows.resize(row + 1);
        m_rows[row].push_back(*node);
    }
}

double Layering::mean(const std::vector<int> &of, double otherwise) const
{
    if (of.empty())
        return otherwise;
    double sum = 0;
    for (const int one : of)
        sum += m_x[at(one)];
    return sum / static_cast<double>(of.size());
}

void Layering::order()
{
    m_x.assign(size(), 0);
    for (auto &row : m_rows) {
        // The walk backwards has the last way first.
        std::reverse(row.begin(), row.end());
        for (size_t i = 0; i < row.size(); ++i)
            m_x[at(row[i])] = double(i) * cardgeometry::kColumn;
    }
    for (int i = 0; i < kSweeps; ++i)
        sweep(i % 2 == 0);
    sweep(true);
}

void Layering::sweep(bool isDown)
{
    for (size_t i = 0; i < m_rows.size(); ++i)
        place(m_rows[isDown ? i : m_rows.size() - 1 - i], isDown);
}

/// Each as near as it can to its mean: the middle between what it is when all give way to the right
/// and to the left.
void Layering::place(std::vector<int> &row, bool isDown)
{
    std::vector<double> wanted(size());
    const auto &neighbours = isDown ? m_parents : m_children;
    for (const int node : row) {
        double x = mean(neighbours[at(node)], m_x[at(node)]);
        const auto &parents = m_parents[at(node)];
        if (isDown && parents.size() == 1) { // ways that part: each to its side
            const auto &brothers = m_children[at(parents[0])];
            const auto index = std::find(brothers.begin(), brothers.end(), node) - brothers.begin();
            x += (double(index) - double(brothers.size() - 1) / 2) * cardgeometry::kColumn;
        }
        wanted[at(node)] = x;
    }
    std::stable_sort(row.begin(), row.end(),
                     [&](int a, int b) { return wanted[at(a)] < wanted[at(b)]; });
    std::vector<double> right(row.size()), left(row.size());
    for (size_t i = 0; i < row.size(); ++i)
        right[i] = i == 0 ? wanted[at(row[i])]
                          : std::max(wanted[at(row[i])], right[i - 1] + cardgeometry::kColumn);
    for (size_t i = row.size(); i-- > 0;)
        left[i] = i + 1 == row.size()
            ? wanted[at(row[i])]
            : std::min(wanted[at(row[i])], left[i + 1] - cardgeometry::kColumn);
    for (size_t i = 0; i < row.size(); ++i)
        m_x[at(row[i])] = (left[i] + right[i]) / 2;
}

QMap<QString, QPoint> Layering::places()
{
    QMap<QString, QPoint> places;
    const auto least = std::min_element(m_x.begin(), m_x.end());
    for (int node = 0; node < m_ids.size(); ++node)
        places.insert(m_ids.at(node),
                      cardgeometry::snapped(
                          {m_x[at(node)] - *least, double(m_rank[at(node)]) * cardgeometry::kRow}));
    return places;
}

} // namespace

QMap<QString, QPoint> layeredPlaces(const Graph &graph)
{
    return graph.nodes.isEmpty() ? QMap<QString, QPoint>() : Layering(graph).places();
}

} // namespace comptoir
