/* dsp-codegen sha256 d965bf79b312674377be020acf5a66eeac887e305f30b669b5568a5ba4f30c83 */
/*
 * fp_dropoutgrad_p_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: dropoutgrad   inputs: 045915e4aa1f25a9
 */
#include <stdio.h>
#include <dropoutgrad.h>

int main(int argc, char *argv[])
{
    float *input = (float *)0x40060000; /* upstream gradient */
    float *output = (float *)0x40064000; /* gradient with respect to the input */
    float *mask = (float *)0x40068000; /* 1 for what is kept, 0 for the rest */

    float scale = 1.25f;
    int length = 1000;

    (void)argc;
    (void)argv;
    fp_dropoutgrad_p(input, scale, length, output, mask);

    return 0;
}
