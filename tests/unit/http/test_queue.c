/* What a queue gives, and when: without a transport, at times that the tests make up. */
#include "unit.h"

#include <string.h>

#include "queue.h"

enum { NOW = 1000, LATER = 5000, FAR = 1000000 };

/* A gate that is opened by hand. */
struct test_gate {
    struct gate gate; /* first: what the queue hands over is this */
    int room;         /* how many more may pass */
    int64_t opens_at;
    size_t asked;
};

static bool admit(struct gate *gate, struct transfer *transfer, int64_t now)
{
    struct test_gate *own = (struct test_gate *)(void *)gate;
    (void)transfer;
    (void)now;
    own->asked++;
    return own->room > 0 && own->room-- > 0;
}

static void settle(struct gate *gate, const struct transfer *transfer, int64_t now)
{
    (void)gate;
    (void)transfer;
    (void)now;
    fail_msg("a queue settles nothing");
}

static int64_t opens(const struct gate *gate)
{
    return ((const struct test_gate *)(const void *)gate)->opens_at;
}

static struct test_gate gate_of(int room, int64_t opens_at)
{
    return (struct test_gate){.gate = {.admit = admit, .settle = settle, .opens = opens},
                              .room = room,
                              .opens_at = opens_at};
}

static struct transfer transfer_of(int64_t not_before, int64_t deadline, struct test_gate *gate)
{
    return (struct transfer){
        .not_before = not_before, .deadline = deadline, .gate = gate != NULL ? &gate->gate : NULL};
}

static void assert_empty(const struct queue *queue)
{
    assert_int_equal(queue->count, 0);
    assert_int_equal(queue->queued, 0);
    assert_null(queue_first(queue));
    assert_int_equal(queue_next_time(queue, true), INT64_MAX);
}

/* That these, and no others, are given as hopeless, with this outcome. */
static void assert_hopeless(struct queue *queue, int64_t now, struct transfer *const *transfers,
                            size_t count, enum transfer_outcome outcome)
{
    struct transfer_list list = queue_take_hopeless(queue, now);
    for (size_t i = 0; i < count; i++) {
        assert_ptr_equal(list.first, transfers[i]);
        assert_int_equal(list.first->outcome, outcome);
        assert_int_equal(list.first->state, TRANSFER_IDLE);
        transfer_remove(&list, list.first);
    }
    assert_null(list.first);
}

static void an_empty_queue_gives_nothing(void **state)
{
    (void)state;
    struct queue queue;
    queue_init(&queue);
    assert_null(queue_take_ready(&queue, NOW, true));
    assert_hopeless(&queue, NOW, NULL, 0, TRANSFER_HELD);
    assert_empty(&queue);
}

static void what_waits_for_nothing_is_given_in_its_order(void **state)
{
    (void)state;
    struct queue queue;
    struct transfer transfers[3];
    queue_init(&queue);
    for (size_t i = 0; i < COUNT(transfers); i++) {
        transfers[i] = transfer_of(0, LATER, NULL);
        queue_add(&queue, &transfers[i], NOW);
    }
    assert_int_equal(queue.count, 3);
    assert_int_equal(queue_next_time(&queue, true), 0);
    for (size_t i = 0; i < COUNT(transfers); i++)
        assert_ptr_equal(queue_take_ready(&queue, NOW, true), &transfers[i]);
    assert_null(queue_take_ready(&queue, NOW, true));
    assert_empty(&queue);
}

static void what_waits_for_its_time_is_given_then_the_earliest_first(void **state)
{
    (void)state;
    static const int64_t times[] = {NOW + 300, NOW + 100, NOW + 200, NOW + 100};
    struct queue queue;
    struct transfer transfers[COUNT(times)];
    queue_init(&queue);
    for (size_t i = 0; i < COUNT(transfers); i++) {
        transfers[i] = transfer_of(times[i], LATER, NULL);
        queue_add(&queue, &transfers[i], NOW);
        assert_int_equal(transfers[i].state, TRANSFER_WAITING);
    }
    assert_int_equal(queue_next_time(&queue, true), NOW + 100);
    assert_null(queue_take_ready(&queue, NOW + 99, true));
    assert_ptr_equal(queue_take_ready(&queue, NOW + 200, true), &transfers[1]);
    assert_ptr_equal(queue_take_ready(&queue, NOW + 200, true), &transfers[3]);
    assert_ptr_equal(queue_take_ready(&queue, NOW + 200, true), &transfers[2]);
    assert_null(queue_take_ready(&queue, NOW + 200, true));
    assert_int_equal(queue_next_time(&queue, true), NOW + 300);
    assert_ptr_equal(queue_take_ready(&queue, NOW + 300, true), &transfers[0]);
    assert_empty(&queue);
}

static void a_gate_lets_through_as_many_as_it_counts(void **state)
{
    (void)state;
    struct queue queue;
    struct test_gate gate = gate_of(2, LATER);
    struct transfer transfers[3];
    queue_init(&queue);
    for (size_t i = 0; i < COUNT(transfers); i++) {
        transfers[i] = transfer_of(0, FAR, &gate);
        queue_add(&queue, &transfers[i], NOW);
    }
    assert_ptr_equal(queue_take_ready(&queue, NOW, true), &transfers[0]);
    assert_ptr_equal(queue_take_ready(&queue, NOW, true), &transfers[1]);
    assert_true(transfers[0].admitted && transfers[1].admitted);
    assert_null(queue_take_ready(&queue, NOW, true));
    assert_int_equal(queue_next_time(&queue, true), LATER);
    gate.room = 1;
    assert_ptr_equal(queue_take_ready(&queue, NOW, true), &transfers[2]);
    assert_empty(&queue);
    queue_forget_gate(&queue, &gate.gate);
}

static void gates_take_turns(void **state)
{
    (void)state;
    struct queue queue;
    struct test_gate gates[] = {gate_of(4, 0), gate_of(4, 0), gate_of(0, 0)};
    struct transfer transfers[3][3];
    int given[2] = {0};
    queue_init(&queue);
    for (size_t i = 0; i < COUNT(gates); i++)
        for (size_t j = 0; j < 3; j++) {
            transfers[i][j] = transfer_of(0, FAR, &gates[i]);
            queue_add(&queue, &transfers[i][j], NOW);
        }
    for (int i = 0; i < 4; i++)
        given[queue_take_ready(&queue, NOW, true)->gate == &gates[0].gate]++;
    assert_int_equal(given[0], 2);
    assert_int_equal(given[1], 2);
}

/* That some of a gate run while others take all the room, and not all. */
static void assert_few_run_without_room(struct queue *queue, struct test_gate *gate,
                                        const struct gate *own)
{
    struct transfer transfers[16];
    unsigned given = 0;
    for (size_t i = 0; i < COUNT(transfers); i++) {
        transfers[i] = transfer_of(0, FAR, gate);
        queue_add(queue, &transfers[i], NOW);
    }
    assert_true(queue_next_time(queue, false) <= NOW);
    while (queue_take_ready(queue, NOW, false) != NULL)
        given++;
    assert_in_range(given, 1, COUNT(transfers) - 1);
    assert_int_equal(own->running, given);
    assert_int_equal(queue_next_time(queue, false), FAR);
    if (gate == NULL)
        queue_settle(queue, &transfers[0], NOW);
    else
        gate->gate.running--;
    assert_ptr_equal(queue_take_ready(queue, NOW, false), &transfers[given]);
    assert_null(queue_take_ready(queue, NOW, false));
    while (queue_take_ready(queue, NOW, true) != NULL)
        continue;
}

static void few_of_each_gate_may_run_without_room(void **state)
{
    (void)state;
    struct queue queue;
    struct test_gate gate = gate_of(16, 0);
    queue_init(&queue);
    assert_few_run_without_room(&queue, &gate, &gate.gate);
    assert_few_run_without_room(&queue, NULL, &queue.open);
    assert_empty(&queue);
}

static void what_is_put_back_goes_before_those_that_stand_there(void **state)
{
    (void)state;
    struct queue queue;
    struct test_gate gate = gate_of(1, LATER);
    struct transfer first = transfer_of(0, LATER, &gate), second = transfer_of(0, FAR, &gate);
    struct transfer late = transfer_of(0, NOW, &gate);
    queue_init(&queue);
    queue_add(&queue, &first, NOW);
    queue_add(&queue, &second, NOW);
    assert_ptr_equal(queue_take_ready(&queue, NOW, true), &first);
    assert_hopeless(&queue, NOW, NULL, 0, TRANSFER_HELD);
    queue_put_back(&queue, &first, NOW);
    /* It is judged as what comes to its gate is. */
    assert_hopeless(&queue, NOW, (struct transfer *[]){&first}, 1, TRANSFER_HELD);
    first.not_before = 0;
    queue_put_back(&queue, &first, NOW);
    queue_put_back(&queue, &late, NOW);
    gate.room = 2;
    assert_ptr_equal(queue_take_ready(&queue, NOW, true), &first);
    assert_ptr_equal(queue_take_ready(&queue, NOW, true), &second);
    assert_hopeless(&queue, NOW, (struct transfer *[]){&late}, 1, TRANSFER_TIMED_OUT);
    assert_empty(&queue);
    queue_forget_gate(&queue, &gate.gate);
}

static void a_closed_gate_does_not_hold_back_those_of_another(void **state)
{
    (void)state;
    struct queue queue;
    struct test_gate closed = gate_of(0, LATER), open = gate_of(1, 0);
    struct transfer first = transfer_of(0, FAR, &closed), second = transfer_of(0, FAR, &open);
    struct transfer third = transfer_of(0, FAR, NULL);
    queue_init(&queue);
    queue_add(&queue, &first, NOW);
    queue_add(&queue, &second, NOW);
    queue_add(&queue, &third, NOW);
    assert_ptr_equal(queue_take_ready(&queue, NOW, true), &third);
    assert_ptr_equal(queue_take_ready(&queue, NOW, true), &second);
    assert_null(queue_take_ready(&queue, NOW, true));
    assert_int_equal(queue.count, 1);
}

static void what_comes_before_its_gate_opens_in_vain_is_held(void **state)
{
    (void)state;
    struct queue queue;
    struct test_gate gate = gate_of(0, LATER);
    struct transfer long_enough = transfer_of(0, LATER + 1, &gate);
    struct transfer too_short = transfer_of(0, LATER, &gate);
    queue_init(&queue);
    queue_add(&queue, &long_enough, NOW);
    queue_add(&queue, &too_short, NOW);
    assert_null(queue_take_ready(&queue, NOW, true));
    assert_hopeless(&queue, NOW, (struct transfer *[]){&too_short}, 1, TRANSFER_HELD);
    assert_int_equal(queue.count, 1);
    /* The gate says another time: then all are judged again. */
    gate.opens_at = LATER + 1;
    assert_hopeless(&queue, NOW, (struct transfer *[]){&long_enough}, 1, TRANSFER_HELD);
    assert_empty(&queue);
}

static void nobody_is_held_where_nobody_knows_when_the_gate_opens(void **state)
{
    (void)state;
    struct queue queue;
    struct test_gate gate = gate_of(0, INT64_MAX);
    struct transfer transfer = transfer_of(0, LATER, &gate);
    queue_init(&queue);
    queue_add(&queue, &transfer, NOW);
    assert_hopeless(&queue, NOW, NULL, 0, TRANSFER_HELD);
    assert_int_equal(queue_next_time(&queue, true), LATER);
    assert_hopeless(&queue, LATER - 1, NULL, 0, TRANSFER_HELD);
    assert_hopeless(&queue, LATER, (struct transfer *[]){&transfer}, 1, TRANSFER_TIMED_OUT);
    assert_empty(&queue);
}

static void a_deadline_ends_the_wait_wherever_it_is(void **state)
{
    (void)state;
    struct queue queue;
    struct test_gate gate = gate_of(0, INT64_MAX);
    struct transfer late = transfer_of(0, NOW, NULL);          /* it was past from the beginning */
    struct transfer waiting = transfer_of(FAR, NOW + 1, NULL); /* its time comes after it */
    struct transfer ready = transfer_of(0, NOW + 2, NULL);     /* there was no room */
    struct transfer gated = transfer_of(0, NOW + 3, &gate);
    struct transfer *all[] = {&late, &waiting, &ready, &gated};
    queue_init(&queue);
    for (size_t i = 0; i < COUNT(all); i++)
        queue_add(&queue, all[i], NOW);
    for (size_t i = 0; i < COUNT(all); i++) {
        int64_t now = NOW + (int64_t)i;
        assert_true(queue_next_time(&queue, false) <= now);
        assert_hopeless(&queue, now, &all[i], 1, TRANSFER_TIMED_OUT);
        assert_string_equal(all[i]->message, "the request was still waiting to be sent");
    }
    assert_empty(&queue);
}

static void what_is_taken_out_is_not_given(void **state)
{
    (void)state;
    struct queue queue;
    struct test_gate gate = gate_of(0, LATER);
    struct transfer transfers[] = {transfer_of(0, FAR, &gate), transfer_of(0, FAR, &gate),
                                   transfer_of(0, FAR, &gate), transfer_of(FAR, FAR + 1, &gate),
                                   transfer_of(0, FAR, NULL)};
    queue_init(&queue);
    for (size_t i = 0; i < COUNT(transfers); i++)
        queue_add(&queue, &transfers[i], NOW);
    /* In the middle, at both ends, and the one that was to be judged next. */
    static const size_t order[] = {1, 0, 2, 3, 4};
    for (size_t i = 0; i < COUNT(order); i++) {
        assert_int_equal(queue.count, COUNT(order) - i);
        queue_remove(&queue, &transfers[order[i]]);
        assert_int_equal(transfers[order[i]].state, TRANSFER_IDLE);
    }
    gate.room = 9;
    assert_null(queue_take_ready(&queue, LATER, true));
    assert_empty(&queue);
}

static void a_gate_that_goes_away_takes_those_that_would_have_passed_it(void **state)
{
    (void)state;
    struct queue queue;
    struct test_gate gate = gate_of(0, LATER), other = gate_of(1, 0);
    struct transfer waiting = transfer_of(LATER, FAR, &gate), queued = transfer_of(0, FAR, &gate);
    struct transfer stays = transfer_of(LATER, FAR, &other),
                    stays_too = transfer_of(0, FAR, &other);
    queue_init(&queue);
    queue_add(&queue, &stays, NOW);
    queue_add(&queue, &waiting, NOW);
    queue_add(&queue, &queued, NOW);
    queue_add(&queue, &stays_too, NOW);
    struct transfer_list list = queue_forget_gate(&queue, &gate.gate);
    assert_ptr_equal(list.first, &waiting);
    assert_ptr_equal(list.last, &queued);
    assert_ptr_equal(waiting.next, &queued);
    assert_int_equal(waiting.outcome, TRANSFER_CANCELLED);
    memset(&gate, 0, sizeof gate); /* nobody looks at it any more */
    assert_int_equal(queue.count, 2);
    assert_ptr_equal(queue_take_ready(&queue, NOW, true), &stays_too);
    queue_forget_gate(&queue, &other.gate);
    assert_empty(&queue);
    queue_forget_gate(&queue, &other.gate);
}

/* However many stand at a gate, the next one is judged alone. */
static void many_at_a_gate_cost_no_more_each(void **state)
{
    (void)state;
    enum { MANY = 20000 };
    static struct transfer transfers[MANY];
    struct queue queue;
    struct test_gate gate = gate_of(0, LATER);
    queue_init(&queue);
    for (size_t i = 0; i < MANY; i++) {
        transfers[i] = transfer_of(0, FAR, &gate);
        queue_add(&queue, &transfers[i], NOW);
        assert_null(queue_take_ready(&queue, NOW, true));
        assert_hopeless(&queue, NOW, NULL, 0, TRANSFER_HELD);
    }
    assert_int_equal(gate.asked, MANY);
    gate.room = MANY;
    for (size_t i = 0; i < MANY; i++)
        assert_ptr_equal(queue_take_ready(&queue, LATER, true), &transfers[i]);
    assert_empty(&queue);
    queue_forget_gate(&queue, &gate.gate);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_empty_queue_gives_nothing),
        cmocka_unit_test(what_waits_for_nothing_is_given_in_its_order),
        cmocka_unit_test(what_waits_for_its_time_is_given_then_the_earliest_first),
        cmocka_unit_test(a_gate_lets_through_as_many_as_it_counts),
        cmocka_unit_test(gates_take_turns),
        cmocka_unit_test(few_of_each_gate_may_run_without_room),
        cmocka_unit_test(what_is_put_back_goes_before_those_that_stand_there),
        cmocka_unit_test(a_closed_gate_does_not_hold_back_those_of_another),
        cmocka_unit_test(what_comes_before_its_gate_opens_in_vain_is_held),
        cmocka_unit_test(nobody_is_held_where_nobody_knows_when_the_gate_opens),
        cmocka_unit_test(a_deadline_ends_the_wait_wherever_it_is),
        cmocka_unit_test(what_is_taken_out_is_not_given),
        cmocka_unit_test(a_gate_that_goes_away_takes_those_that_would_have_passed_it),
        cmocka_unit_test(many_at_a_gate_cost_no_more_each),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
