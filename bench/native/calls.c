/* calls.c: shared kernels and limits on a team of threads, once or many times without Python between the calls. */
#include "team.h"

#define OPERANDS void *x, void *y, void *w, void *s, void *dx
#define CALL n, reduction, x, y, w, s, dx, weight_defined

typedef void shared_kernel(int n, int reduction, OPERANDS, int weight_defined, int core_mask);

struct call {
    shared_kernel *kernel;
    int n;
    int reduction;
    void *operand[5];
    int weight_defined;
    int core_mask;
};

int call_shared(int threads, shared_kernel *kernel, int n, int reduction, OPERANDS, int weight_defined);
int repeat_shared(int times, int threads, shared_kernel *kernel, int n, int reduction, OPERANDS, int weight_defined);

static void on_thread(void *argument)
{
    const struct call *const c = argument;

    c->kernel(c->n, c->reduction, c->operand[0], c->operand[1], c->operand[2], c->operand[3], c->operand[4], c->weight_defined, c->core_mask);
}

int call_shared(int threads, shared_kernel *kernel, int n, int reduction, OPERANDS, int weight_defined)
{
    struct call call = {kernel, n, reduction, {x, y, w, s, dx}, weight_defined, (1 << threads) - 1};

    return team_run(threads, on_thread, &call);
}

int repeat_shared(int times, int threads, shared_kernel *kernel, int n, int reduction, OPERANDS, int weight_defined)
{
    int failed = 0;
    int k;

    for (k = 0; (k < times) && (failed == 0); k++) {
        failed = call_shared(threads, kernel, CALL);
    }
    return failed;
}
