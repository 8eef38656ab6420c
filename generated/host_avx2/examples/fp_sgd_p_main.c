/* dsp-codegen sha256 3cc20dfd79f87e2c6b1842389418039b4eee5a046f323c70edb968322d7ab334 */
/*
 * fp_sgd_p_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: sgd   inputs: 88c0525c8eaf8eae
 */
#include <stdio.h>
#include <sgd.h>

int main(int argc, char *argv[])
{
    static float weight[1024]; /* weights */
    static float accumulate[1024]; /* momentum of each weight */
    static float gradient[1024]; /* gradients */

    float learning_rate = 0.01f;
    float dampening = 0.1f;
    float moment = 0.9f;
    bool nesterov = true;
    float weight_decay = 0.001f;
    int start = 0;
    int end = 1024;

    (void)argc;
    (void)argv;
    fp_sgd_p(weight, accumulate, gradient, learning_rate, dampening, moment, nesterov,
            weight_decay, start, end);

    return 0;
}
